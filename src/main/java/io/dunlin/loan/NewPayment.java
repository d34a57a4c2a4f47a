package io.dunlin.loan;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, and the rules that it must meet. They are the same for a single payment and for a row of an
 * import, which both have one. White space around reference and channel is dropped.
 *
 * @param reference names the payment within the loan
 * @param effectiveOn the day from which it counts, from disbursement through the business date
 */
public record NewPayment(
        @Line(max = REFERENCE) String reference,
        BigDecimal amount,
        String currency,
        LocalDate effectiveOn,

        @Size(min = 1, max = CHANNEL, message = BAD_CHANNEL) @PlainText @Nullable
        String channel) {

    static final int REFERENCE = 100;
    static final int CHANNEL = 50;
    static final String BAD_CHANNEL = "A channel has 1 to 50 characters.";

    public NewPayment {
        reference = reference.strip();
        channel = channel == null ? null : channel.strip();
    }

    /** Everything that is wrong with the payment, given its loan. The shape of its texts is checked apart from this. */
    List<Violation> faults(Contract contract, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        Currency unit = contract.currency();
        boolean same = unit.getCurrencyCode().equals(currency);
        AmountRule.positive(amount, same ? unit : null, "amount", violations);
        if (!same) {
            violations.add(
                    Violation.of(ErrorCode.INVALID, "currency", "The loan is in " + unit.getCurrencyCode() + "."));
        }
        if (effectiveOn.isBefore(contract.disbursedOn()) || effectiveOn.isAfter(today)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "effectiveOn",
                    "The day must be from disbursement through the business date."));
        }
        return violations;
    }
}
