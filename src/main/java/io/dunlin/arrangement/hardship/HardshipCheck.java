package io.dunlin.arrangement.hardship;

import io.dunlin.arrangement.hardship.HardshipDecide.HardshipDecideInput;
import io.dunlin.arrangement.hardship.HardshipDeclare.HardshipDeclareInput;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.AmountRule;
import io.dunlin.platform.Decimal;
import io.dunlin.vocabulary.DelinquencyReason;
import io.dunlin.vocabulary.ErrorCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What inputs about a hardship must fulfil, whatever the case is. */
final class HardshipCheck {

    private static final int YEARS_OF_HARDSHIP = 10;
    private static final int YEARS_TO_REVIEW = 2;

    private HardshipCheck() {}

    /** All that is wrong with what is declared. */
    static List<Violation> check(HardshipDeclareInput input, LocalDate today) {
        List<Violation> violations = new ArrayList<>(reason(input.reason(), "reason"));
        boolean amounts = input.monthlyIncome() != null || input.monthlyExpenses() != null;
        String code = input.currency();
        Currency currency = code == null ? null : AmountRule.currency(code).orElse(null);
        if (amounts && code == null) {
            violations.add(Violation.of(ErrorCode.REQUIRED, "currency", "Say in which currency the amounts are."));
        } else if (!amounts && code != null) {
            violations.add(Violation.of(ErrorCode.INVALID, "currency", "There is no amount: leave out the currency."));
        } else if (code != null && currency == null) {
            violations.add(Violation.of(ErrorCode.INVALID, "currency", "There is no such currency with amounts."));
        }
        amount(input.monthlyIncome(), currency, "monthlyIncome", violations);
        amount(input.monthlyExpenses(), currency, "monthlyExpenses", violations);
        LocalDate through = input.expectedThrough();
        if (through != null && (through.isBefore(today) || through.isAfter(today.plusYears(YEARS_OF_HARDSHIP)))) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "expectedThrough",
                    "The day must be from the business date to ten years ahead."));
        }
        return violations;
    }

    /** Whether a reason is one for which somebody may be in hardship. */
    static List<Violation> reason(DelinquencyReason reason, String field) {
        return reason.isHardship()
                ? List.of()
                : List.of(Violation.of(ErrorCode.INVALID, field, "Nobody is in hardship for this reason."));
    }

    private static void amount(
            @Nullable Decimal amount, @Nullable Currency currency, String field, List<Violation> violations) {
        if (amount != null) {
            AmountRule.notNegative(amount.value(), currency, field, violations);
        }
    }

    /** All that is wrong with a decision, whatever is decided about. */
    static List<Violation> check(HardshipDecideInput input, LocalDate today) {
        LocalDate review = input.reviewOn();
        if (review == null) {
            return List.of();
        }
        if (input.decision() == HardshipDecision.REFUSED) {
            return List.of(
                    Violation.of(ErrorCode.INVALID, "reviewOn", "What is refused is not reviewed: leave out the day."));
        }
        return review.isBefore(today) || review.isAfter(today.plusYears(YEARS_TO_REVIEW))
                ? List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        "reviewOn",
                        "The day must be from the business date to two years ahead."))
                : List.of();
    }
}
