package io.dunlin.casework.review;

import static io.dunlin.casework.Loans.TODAY;
import static io.dunlin.casework.Loans.cross;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.Loans;
import io.dunlin.queue.Contactable;
import io.dunlin.queue.QueueQueries;
import io.dunlin.queue.QueueWanted;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing opens an early case yet, so these are put into the database. */
@QuarkusTest
@ActivateRequestContext
class EarlyCaseTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    @Inject
    QueueQueries queue;

    private UUID borrower;
    private UUID loan;
    private UUID early;

    @BeforeEach
    void open() {
        clock.set(TODAY);
        loans.closeAllCases();
        borrower = loans.borrower();
        loan = loans.loan(borrower);
        early = open("EARLY", loan);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private UUID open(String kind, UUID member) {
        UUID id = UUID.randomUUID();
        loans.sql(
                "insert into collection_case (id, borrower_id, kind, opened_on, priority, opened_at, opened_by)"
                        + " values (?, ?, ?, ?, 0, now(), 'test')",
                id,
                borrower,
                kind,
                TODAY.minusDays(5));
        loans.sql(
                "insert into case_loan (case_id, loan_id, joined_on) values (?, ?, ?)", id, member, TODAY.minusDays(5));
        return id;
    }

    private String cases() {
        return loans.value(
                "select string_agg(concat_ws(' ', kind, opened_on, closed_on, close_reason, priority), ', ' order by kind)"
                        + " from collection_case where borrower_id = ?",
                borrower);
    }

    private int queued(CaseKind... kinds) {
        CaseCriteria where = new CaseCriteria(null, null, null, null, null, kinds.length == 0 ? null : List.of(kinds));
        return queue.count(QueueWanted.of(where, Contactable.ANY));
    }

    @Test
    void onTheFirstDelinquentDayItBecomesTheCollectionAndStaysTheSameCase() {
        String number = loans.value("select number from collection_case where id = ?", early);
        UUID action = loans.action(borrower, null);
        assertThat(queued()).isZero();
        assertThat(queued(CaseKind.EARLY)).isEqualTo(1);
        loans.stand(loan, "GRACE", TODAY.minusDays(3));
        loans.review(borrower, loan, cross("CURRENT", "GRACE", TODAY.minusDays(2)));
        assertThat(cases()).isEqualTo("EARLY 2026-06-10 71");
        loans.stand(loan, "M1", TODAY.minusDays(3));
        loans.review(borrower, loan, cross("GRACE", "M1", TODAY));
        assertThat(cases()).isEqualTo("COLLECTION 2026-06-10 171");
        assertThat(loans.value("select number from collection_case where id = ?", early))
                .isEqualTo(number);
        assertThat(loans.value("select case_id from collection_action where id = ?", action))
                .isEqualTo(early.toString());
        assertThat(loans.value("select kind from case_contactability where case_id = ?", early))
                .isEqualTo("COLLECTION");
        assertThat(queued()).isEqualTo(1);
        assertThat(queued(CaseKind.EARLY)).isZero();
    }

    @Test
    void anotherLoanThatBecomesDelinquentJoinsIt() {
        UUID other = loans.loan(borrower);
        loans.stand(other, "M1", TODAY.minusDays(1));
        loans.review(borrower, other, cross("CURRENT", "M1", TODAY));
        assertThat(cases()).isEqualTo("COLLECTION 2026-06-10 172");
        assertThat(loans.value("select count(*) from case_loan where case_id = ? and left_on is null", early))
                .isEqualTo("2");
    }

    @Test
    void besideAnOpenCollectionItStaysAndItsLoanIsWorkedThere() {
        UUID other = loans.loan(borrower);
        loans.stand(other, "M1", TODAY.minusDays(9));
        UUID collection = open("COLLECTION", other);
        loans.stand(loan, "M1", TODAY.minusDays(1));
        loans.review(borrower, loan, cross("CURRENT", "M1", TODAY));
        assertThat(cases()).isEqualTo("COLLECTION 2026-06-10 172, EARLY 2026-06-10 171");
        assertThat(loans.value("select count(*) from case_loan where case_id = ?", collection))
                .isEqualTo("2");
    }

    @Test
    void itClosesWhenNoneOfItsLoansIsActiveAnyMore() {
        loans.status(loan, "SETTLED", 0);
        loans.stand(loan, "CURRENT", null);
        loans.review(borrower, loan);
        assertThat(cases()).isEqualTo("EARLY 2026-06-10 2026-06-15 SETTLED 0");
        early = open("EARLY", loan);
        loans.status(loan, "CANCELLED", 0);
        loans.review(borrower, loan);
        assertThat(loans.value("select close_reason from collection_case where id = ?", early))
                .isEqualTo("ERROR");
    }
}
