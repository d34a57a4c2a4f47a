package io.dunlin.portfolio;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.Booking;
import io.dunlin.loan.LoanBulkService;
import io.dunlin.loan.NewPayment;
import io.dunlin.loan.PaymentBulkService;
import io.dunlin.loan.PaymentBulkService.BulkPayment;
import io.dunlin.people.borrower.BorrowerBulkService.BorrowerKey;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.portfolio.format.RecordKind;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the rows of loans and payments, by the rules of the mutations for them. */
@ApplicationScoped
class LoanRows {

    private final PeopleRows people;
    private final LoanBulkService loans;
    private final PaymentBulkService payments;

    LoanRows(PeopleRows people, LoanBulkService loans, PaymentBulkService payments) {
        this.people = people;
        this.loans = loans;
        this.payments = payments;
    }

    /** Before rows of people are written, where there are any. */
    void lock(Chunk chunk) {
        List<String> numbers = chunk.values("loanNumber", RecordKind.PAYMENT);
        if (!numbers.isEmpty() && numbers.size() < chunk.size()) {
            payments.lock(numbers);
        }
    }

    void write(Chunk chunk) {
        KnownBorrowers known = people.known(chunk, RecordKind.LOAN);
        chunk.write(RecordKind.LOAN, row -> loan(row, known), Booking::number, loans::book);
        chunk.write(RecordKind.PAYMENT, row -> payment(row, chunk), payment -> payment, payments::record);
    }

    private static Outcome<Booking> loan(ImportRow row, KnownBorrowers known) {
        RowValues values = new RowValues(row);
        Optional<BorrowerKey> borrower = known.of(row, values);
        Booking booking = borrower.map(key -> booking(values, key)).orElse(null);
        return booking != null && values.violations().isEmpty()
                ? Outcome.accepted(booking)
                : Outcome.refused(values.violations());
    }

    private static Booking booking(RowValues values, BorrowerKey borrower) {
        return new Booking(
                values.required("number").strip(),
                borrower.id(),
                values.requiredDecimal("principal"),
                values.required("currency"),
                values.requiredDecimal("annualRate"),
                orDefault(values.decimal("penaltyRate"), BigDecimal.ZERO),
                orDefault(values.decimal("lateFee"), BigDecimal.ZERO),
                orDefault(values.oneOf(RepaymentMode.class, "repaymentMode"), RepaymentMode.LEVEL_PAYMENT),
                orDefault(values.oneOf(DayCount.class, "dayCount"), DayCount.THIRTY_360),
                values.requiredInt("termMonths"),
                orDefault(values.integer("graceDays"), 0),
                values.requiredDate("disbursedOn"),
                values.date("firstDueOn"),
                stripped(values.text("lenderCode")),
                orDefault(values.oneOf(ProductKind.class, "productKind"), ProductKind.PERSONAL_LOAN));
    }

    private static Outcome<BulkPayment> payment(ImportRow row, Chunk chunk) {
        RowValues values = new RowValues(row);
        BulkPayment payment = new BulkPayment(
                values.required("loanNumber").strip(),
                new NewPayment(
                        values.required("reference"),
                        values.requiredDecimal("amount"),
                        values.required("currency"),
                        values.requiredDate("effectiveOn"),
                        values.text("channel")));
        if (chunk.isLater(RecordKind.LOAN, payment.loanNumber(), row.line())) {
            values.violations().add(Violation.of(ErrorCode.NOT_FOUND, "loanNumber", "There is no such loan."));
        }
        return values.violations().isEmpty() ? Outcome.accepted(payment) : Outcome.refused(values.violations());
    }

    /** As the mutation does. */
    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static <T> T orDefault(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
