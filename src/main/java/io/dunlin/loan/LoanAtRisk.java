package io.dunlin.loan;

import io.dunlin.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a case needs about a loan, as of its last review.
 *
 * @param stage the code of the loan's stage
 * @param unmetDueOn the due date of the oldest installment not fully paid; null when all are
 * @param outstanding principal and interest not paid, without fees and penalties
 */
public record LoanAtRisk(
        UUID loanId,
        UUID borrowerId,
        LoanStatus status,
        String stage,
        @Nullable LocalDate unmetDueOn,
        Money outstanding) {}
