package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.people.lender.LenderService;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The input of a loan to book, and the rules that it must meet. They are the same for a single loan and for a row of an
 * import, which both have one.
 *
 * @param firstDueOn null for one month after disbursement
 * @param lenderCode the code of the lender; null for the default one
 */
public record Booking(
        @Line(max = CODE) String number,
        UUID borrowerId,
        BigDecimal principal,
        String currency,
        BigDecimal annualRate,
        BigDecimal penaltyRate,
        BigDecimal lateFee,
        RepaymentMode repaymentMode,
        DayCount dayCount,
        int termMonths,
        int graceDays,
        LocalDate disbursedOn,
        @Nullable LocalDate firstDueOn,

        @Size(max = CODE, message = LONG_CODE) @PlainText @Nullable
        String lenderCode,

        ProductKind productKind) {

    static final int CODE = 64;
    static final String LONG_CODE = "A code has at most 64 characters.";

    private static final BigDecimal MAXIMUM_RATE = BigDecimal.TEN;
    private static final int MAXIMUM_TERM = 600;
    private static final int MAXIMUM_GRACE = 365;

    /** The codes of lenders that the bookings name. */
    static Set<String> lenderCodes(List<Booking> bookings) {
        return bookings.stream()
                .map(Booking::lenderCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The contract, or everything that is wrong with it.
     *
     * @param id the key that the loan gets
     * @param lenders the keys of lenders by their codes, among them the one that is named
     * @param policy the policy in force, whose charges become part of the contract
     * @param today the business date; a loan is booked when it was disbursed, not before
     */
    public Outcome<Contract> contract(UUID id, Map<String, UUID> lenders, CollectionsPolicy policy, LocalDate today) {
        return checked(id, lenders, policy, today);
    }

    /** The contract that a quote is for; it may be disbursed up to ten years from now. */
    Outcome<Contract> quoted(CollectionsPolicy policy, LocalDate today) {
        return checked(new UUID(0, 0), Map.of(), policy, today.plusYears(10));
    }

    private Outcome<Contract> checked(UUID id, Map<String, UUID> lenders, CollectionsPolicy policy, LocalDate latest) {
        Currency unit = AmountRule.currency(currency).orElse(null);
        List<Violation> violations = new ArrayList<>();
        if (unit == null) {
            violations.add(Violation.of(ErrorCode.INVALID, "currency", "The currency must be an ISO 4217 code."));
        }
        AmountRule.positive(principal, unit, "principal", violations);
        AmountRule.notNegative(lateFee, unit, "lateFee", violations);
        AmountRule.rate(annualRate, MAXIMUM_RATE, "annualRate", violations);
        AmountRule.rate(penaltyRate, policy.charges().maximumPenaltyRate(), "penaltyRate", violations);
        range(termMonths, 1, MAXIMUM_TERM, "termMonths", violations);
        range(graceDays, 0, MAXIMUM_GRACE, "graceDays", violations);
        LocalDate first = BookingDates.firstDueOn(disbursedOn, latest, firstDueOn, violations);
        UUID lender = lenderCode == null ? LenderService.DEFAULT : lenders.get(lenderCode);
        if (lender == null) {
            violations.add(Violation.of(ErrorCode.NOT_FOUND, "lenderCode", "There is no such lender."));
        }
        if (unit == null || lender == null || !violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        return Outcome.accepted(contract(id, unit, first, lender, policy));
    }

    private Contract contract(UUID id, Currency unit, LocalDate first, UUID lender, CollectionsPolicy policy) {
        Money lent = Money.of(principal, unit);
        LoanTerms terms = new LoanTerms(lent, annualRate, termMonths, repaymentMode, dayCount, disbursedOn, first);
        return new Contract(
                id,
                0,
                borrowerId,
                number,
                LoanStatus.ACTIVE,
                lent,
                annualRate.stripTrailingZeros(),
                penaltyRate.stripTrailingZeros(),
                Money.of(lateFee, unit),
                repaymentMode,
                dayCount,
                termMonths,
                graceDays,
                disbursedOn,
                first,
                terms.maturesOn(),
                policy.version(),
                lender,
                productKind);
    }

    private static void range(int value, int from, int through, String field, List<Violation> violations) {
        if (value < from || value > through) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE, field, "The number must be from " + from + " to " + through + "."));
        }
    }
}
