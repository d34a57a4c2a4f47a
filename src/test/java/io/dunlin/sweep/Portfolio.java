package io.dunlin.sweep;

import io.dunlin.kernel.Outcome;
import io.dunlin.loan.Booking;
import io.dunlin.loan.LoanBulkService;
import io.dunlin.loan.LoanMutations;
import io.dunlin.loan.NewPayment;
import io.dunlin.loan.PaymentBulkService;
import io.dunlin.platform.vault.Vault;
import io.dunlin.testing.MovableClock;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A random but seeded portfolio in mid-life, and what happens to it from day to day. */
@Singleton
class Portfolio {

    static final LocalDate START = LocalDate.of(2026, 1, 29);

    @Inject
    Tables tables;

    @Inject
    Vault vault;

    @Inject
    MovableClock clock;

    @Inject
    LoanMutations loans;

    @Inject
    LoanBulkService bulkLoans;

    @Inject
    PaymentBulkService bulk;

    /** Borrowers with one to three loans each, as they stand at {@link #START}; some loans were never reviewed. */
    List<UUID> build(long seed, int borrowers) {
        Random random = new Random(seed);
        clock.set(START);
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < borrowers; i++) {
            UUID borrower = borrower();
            int count = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
            for (int j = 0; j < count; j++) {
                UUID loan = book(borrower, random);
                all.add(loan);
                history(loan, random);
            }
        }
        return all;
    }

    UUID borrower() {
        UUID id = UUID.randomUUID();
        vault.make(id);
        tables.change(
                "insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                        + " values (?, ?, sha256('Test'), 'US', 'UTC', 'en', now(), 'test')",
                id,
                "B-" + id);
        return id;
    }

    private UUID book(UUID borrower, Random random) {
        LocalDate disbursed = START.minusDays(random.nextInt(240));
        return accepted(loans.book(new Booking(
                "L-" + UUID.randomUUID(),
                borrower,
                new BigDecimal(500 + random.nextInt(20_000)),
                "USD",
                new BigDecimal("0.12"),
                random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal("0.24"),
                random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal("15.00"),
                RepaymentMode.values()[random.nextInt(RepaymentMode.values().length)],
                DayCount.values()[random.nextInt(DayCount.values().length)],
                1 + random.nextInt(24),
                random.nextInt(3) == 0 ? random.nextInt(15) : 0,
                disbursed,
                random.nextBoolean() ? null : disbursed.plusDays(10 + random.nextInt(30)),
                null,
                ProductKind.PERSONAL_LOAN)));
    }

    /** A loan with 100 a month due on the day of the month, twelve times, of which nothing is paid. */
    UUID plain(UUID borrower, LocalDate disbursed) {
        return accepted(loans.book(new Booking(
                "L-" + UUID.randomUUID(),
                borrower,
                new BigDecimal("1200"),
                "USD",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                RepaymentMode.EQUAL_PRINCIPAL,
                DayCount.THIRTY_360,
                12,
                0,
                disbursed,
                null,
                null,
                ProductKind.PERSONAL_LOAN)));
    }

    /** A loan of 1,000, all of it due a month after its disbursement, as an import leaves it. */
    UUID single(UUID borrower, LocalDate disbursed) {
        Booking booking = new Booking(
                "L-" + UUID.randomUUID(),
                borrower,
                new BigDecimal("1000"),
                "USD",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                RepaymentMode.EQUAL_PRINCIPAL,
                DayCount.THIRTY_360,
                1,
                0,
                disbursed,
                null,
                null,
                ProductKind.PERSONAL_LOAN);
        QuarkusTransaction.requiringNew()
                .run(() -> bulkLoans
                        .book(List.of(booking), clock.instant(), "test")
                        .forEach(Portfolio::accepted));
        return UUID.fromString(tables.string("select id from loan where number = ?", booking.number()));
    }

    private void history(UUID loan, Random random) {
        LocalDate disbursed = LocalDate.parse(tables.string("select disbursed_on from loan where id = ?", loan));
        int days = (int) (START.toEpochDay() - disbursed.toEpochDay());
        for (int i = random.nextInt(5); i > 0; i--) {
            pay(loan, disbursed.plusDays(random.nextInt(days + 1)), random);
        }
        if (random.nextInt(4) == 0) {
            hold(loan, disbursed.plusDays(random.nextInt(days + 60)), random);
        }
        if (random.nextInt(8) == 0) {
            // As an import leaves it: facts are there, and nobody has looked at them.
            tables.change(
                    "update loan_standing set replay = true, next_review_on = ? where loan_id = ?",
                    START.plusDays(1),
                    loan);
        }
    }

    /** A payment of about one installment, more or less. */
    void pay(UUID loan, LocalDate effectiveOn, Random random) {
        BigDecimal due = new BigDecimal(tables.string(
                "select principal + interest from installment where loan_id = ? order by number limit 1", loan));
        BigDecimal amount = due.multiply(new BigDecimal(20 + random.nextInt(200)).movePointLeft(2))
                .max(BigDecimal.ONE)
                .setScale(2, java.math.RoundingMode.HALF_UP);
        pay(loan, effectiveOn, amount);
    }

    /** Of a cancelled loan none is taken. */
    void pay(UUID loan, LocalDate effectiveOn, BigDecimal amount) {
        if (tables.string("select loan_id from loan_cancellation where loan_id = ?", loan) != null) {
            return;
        }
        accepted(loans.pay(null, loan, "P-" + UUID.randomUUID(), amount, effectiveOn));
    }

    /** Payments as an import brings them, one a loan: facts that no review has seen, effective on days through the last one. */
    void importPayments(List<UUID> some, LocalDate after, LocalDate last, Random random) {
        int days = (int) (last.toEpochDay() - after.toEpochDay());
        List<PaymentBulkService.BulkPayment> rows = new ArrayList<>();
        for (UUID loan : some) {
            LocalDate on = after.plusDays(1 + random.nextInt(days));
            rows.add(bulk(loan, new BigDecimal(50 + random.nextInt(3000)), on));
        }
        importPayments(rows);
    }

    void importPayment(UUID loan, String amount, LocalDate on) {
        importPayments(List.of(bulk(loan, new BigDecimal(amount), on)));
    }

    private PaymentBulkService.BulkPayment bulk(UUID loan, BigDecimal amount, LocalDate on) {
        String number = tables.string("select number from loan where id = ?", loan);
        return new PaymentBulkService.BulkPayment(
                number, new NewPayment("I-" + UUID.randomUUID(), amount, "USD", on, null));
    }

    private void importPayments(List<PaymentBulkService.BulkPayment> rows) {
        QuarkusTransaction.requiringNew()
                .run(() -> bulk.record(rows, clock.instant(), "test").forEach(Portfolio::accepted));
    }

    /** A hold of any kind; one that overlaps another of its kind is refused, which is all the same here. */
    void hold(UUID loan, LocalDate from, Random random) {
        HoldKind kind = HoldKind.values()[random.nextInt(HoldKind.values().length)];
        LocalDate through = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(60));
        loans.hold(loan, kind, from, through, random.nextInt(5) > 0, random.nextBoolean(), false);
    }

    private void lift(UUID loan, LocalDate on) {
        tables.strings("select id from loan_hold where loan_id = ? and lifted_on is null", loan)
                .forEach(hold -> loans.lift(UUID.fromString(hold), on));
    }

    /** What people do on a day: the same for the same seed and day. */
    void happenings(List<UUID> portfolio, LocalDate day, long seed) {
        Random random = new Random(seed * 31 + day.toEpochDay());
        for (int i = 0; i < 4; i++) {
            pay(portfolio.get(random.nextInt(portfolio.size())), day, random);
        }
        UUID loan = portfolio.get(random.nextInt(portfolio.size()));
        switch (random.nextInt(3)) {
            case 0 -> hold(loan, day.plusDays(random.nextInt(10)), random);
            case 1 -> lift(loan, day);
            default -> loans.chargeOff(loan, day);
        }
        switch ((int) Math.floorMod(seed + day.toEpochDay(), 7L)) {
            case 0 -> reverseChargeOff();
            case 1 -> loans.cancel(loan);
            default -> {}
        }
    }

    private void reverseChargeOff() {
        String loan = tables.string("""
                select loan_id from charge_off c where not exists (select from charge_off_reversal r where r.charge_off_id = c.id)
                 order by charged_off_on, loan_id limit 1
                """);
        if (loan != null) {
            loans.reverseChargeOff(UUID.fromString(loan));
        }
    }

    /** Money and reversals that become known late. */
    void lateHappenings(List<UUID> portfolio, LocalDate day, long seed) {
        Random random = new Random(seed * 37 + day.toEpochDay());
        UUID paid = portfolio.get(random.nextInt(portfolio.size()));
        LocalDate disbursed = LocalDate.parse(tables.string("select disbursed_on from loan where id = ?", paid));
        LocalDate on = day.minusDays(random.nextInt(60));
        pay(paid, on.isBefore(disbursed) ? disbursed : on, random);
        UUID bounced = portfolio.get(random.nextInt(portfolio.size()));
        String payment = tables.string("""
                select id from payment p where loan_id = ? and not exists
                       (select from payment_reversal r where r.payment_id = p.id) order by effective_on desc, id limit 1
                """, bounced);
        if (payment != null) {
            accepted(loans.reverse(UUID.fromString(payment), "test"));
        }
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(id -> id, refused -> {
            throw new IllegalStateException(refused.toString());
        });
    }
}
