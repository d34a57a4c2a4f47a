package io.dunlin.loan;

import static io.dunlin.loan.Lending.hold;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mutation reads a loan once: whatever of the loan its answer shows takes no statement more. */
@QuarkusTest
class LoanStatementCountHttpTest {

    /**
     * The loan's borrower, and the lock; the contract and five kinds of facts; the standings, the transitions; the standing
     * and the figures are written; whether something was promised; the borrower's case, its loans, how they stand, and the
     * last contacts.
     */
    private static final int CHANGE = 17;

    private LocalDate today;
    private String borrower;
    private String loan;

    @BeforeEach
    void book() {
        today = Lending.today();
        borrower = Lending.borrower();
        loan = Lending.booked(Lending.terms(borrower, today.minusDays(50)));
        paid(loan, "5", today);
    }

    @Test
    void aPaymentAddsOnlyItself() {
        Map<String, Object> input = payment(loan, "5", today);
        assertThat(Statements.during(() -> Lending.pay(input))).hasSize(CHANGE + 1);
    }

    @Test
    void aReversalAlsoLooksForThePaymentAndTakesTheKeyOfTheReason() {
        Map<String, Object> input = Map.of("paymentId", paid(loan, "7", today), "reason", "Bounced");
        assertThat(Statements.during(() -> Lending.reverse(input))).hasSize(CHANGE + 3);
    }

    @Test
    void aHoldAlsoTakesTheKeyOfTheReasonAndEndsPermitsAndItsLiftRanksTheCase() {
        Map<String, Object> input = hold(loan, "DISPUTE", today.minusDays(5), null);
        assertThat(Statements.during(() -> Lending.place(input))).hasSize(CHANGE + 3);
        String held = Lending.loan(loan, "holds { id }").getString("holds[0].id");
        Map<String, Object> lift = Map.of("holdId", held, "on", today.toString(), "reason", "Settled");
        assertThat(Statements.during(() -> Lending.lift(lift))).hasSize(CHANGE + 4);
    }

    @Test
    void aChargeOffAlsoWritesTransitionsAndClosesOneCaseAndOpensAnother() {
        Map<String, Object> input = Map.of("loanId", loan, "on", today.toString(), "reason", "Lost");
        assertThat(Statements.during(() -> Lending.chargeOff(input))).hasSize(CHANGE + 8);
    }

    @Test
    void aBookingTakesTheSameStatementsHoweverManyInstallmentsItHas() {
        List<String> twelve = booking(12);
        List<String> many = booking(240);
        // the lock, the number, the key; loan, installments (which the loan's log sums up), standing; the review of it,
        // whether something was promised, and the borrower's case, which it joins
        assertThat(twelve).hasSize(19);
        assertThat(many).hasSize(19);
    }

    private List<String> booking(int months) {
        Map<String, Object> terms = Lending.with(Lending.terms(borrower, today.minusDays(50)), "termMonths", months);
        return Statements.during(() -> Lending.book(terms));
    }
}
