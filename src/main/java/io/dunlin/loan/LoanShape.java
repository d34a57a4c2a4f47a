package io.dunlin.loan;

import io.dunlin.kernel.Violation;
import io.dunlin.loan.PaymentBulkService.BulkPayment;
import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.InputCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Checks texts by the rules of the mutations' inputs, so that bulk rows must meet the same rules. */
@ApplicationScoped
class LoanShape {

    private final InputCheck check;

    LoanShape(InputCheck check) {
        this.check = check;
    }

    List<Violation> violations(Booking booking) {
        return check.faults(new LoanBookInput(
                null,
                booking.number(),
                "",
                Decimal.of(booking.principal()),
                booking.currency(),
                Decimal.of(booking.annualRate()),
                null,
                null,
                null,
                null,
                booking.termMonths(),
                null,
                booking.disbursedOn(),
                null,
                booking.lenderCode(),
                null));
    }

    List<Violation> violations(BulkPayment payment) {
        return check.faults(new PaymentRecordInput(
                null,
                "",
                payment.reference(),
                Decimal.of(payment.amount()),
                payment.currency(),
                payment.effectiveOn(),
                payment.channel()));
    }
}
