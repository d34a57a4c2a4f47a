package io.dunlin.loan;

import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanAdjust.LoanAdjustInput;
import io.dunlin.vocabulary.AdjustmentKind;
import io.dunlin.vocabulary.ErrorCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with an adjustment, before its effect is looked at. */
final class AdjustmentFaults {

    private AdjustmentFaults() {}

    /** @param target the loan of the same borrower that gets the money; null when there is none */
    static List<Violation> of(LoanFacts facts, @Nullable LoanFacts target, LoanAdjustInput input, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        Contract contract = facts.contract();
        if (facts.isCancelled()) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "The loan is cancelled."));
        }
        Currency unit = contract.currency();
        boolean same = unit.getCurrencyCode().equals(input.currency());
        AmountRule.positive(input.amount().value(), same ? unit : null, "amount", violations);
        if (!same) {
            violations.add(
                    Violation.of(ErrorCode.INVALID, "currency", "The loan is in " + unit.getCurrencyCode() + "."));
        }
        LocalDate on = input.effectiveOn();
        if (on.isBefore(contract.disbursedOn()) || on.isAfter(today)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "effectiveOn",
                    "The day must be from disbursement through the business date."));
        }
        violations.addAll(ofTarget(facts, target, input));
        return violations;
    }

    private static List<Violation> ofTarget(LoanFacts facts, @Nullable LoanFacts target, LoanAdjustInput input) {
        boolean transfer = input.kind() == AdjustmentKind.TRANSFER_UNALLOCATED;
        if (input.toLoanId() == null) {
            return transfer
                    ? List.of(Violation.of(
                            ErrorCode.REQUIRED, "toLoanId", "A transfer needs the loan that gets the money."))
                    : List.of();
        }
        if (!transfer) {
            return List.of(Violation.of(ErrorCode.INVALID, "toLoanId", "Only a transfer has a loan that gets money."));
        }
        if (target == null || target.contract().id().equals(facts.contract().id())) {
            return List.of(Violation.of(
                    ErrorCode.INVALID, "toLoanId", "The money can only go to another loan of the same borrower."));
        }
        List<Violation> violations = new ArrayList<>();
        if (!target.contract().currency().equals(facts.contract().currency())) {
            violations.add(Violation.of(ErrorCode.INVALID, "toLoanId", "The two loans are in different currencies."));
        }
        if (target.isCancelled()) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "toLoanId", "The loan is cancelled."));
        }
        if (input.effectiveOn().isBefore(target.contract().disbursedOn())) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE, "effectiveOn", "The loan that gets the money was disbursed later."));
        }
        return violations;
    }
}
