package io.dunlin.casework.review;

import static io.dunlin.casework.Loans.TODAY;
import static io.dunlin.casework.Loans.cross;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.casework.Loans;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.queue.QueueQueries;
import io.dunlin.queue.QueueWanted;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class ReviewServiceTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    @Inject
    QueueQueries queue;

    @BeforeEach
    void set() {
        clock.set(TODAY);
        loans.closeAllCases();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aDefaultOpensACaseWithTheFiguresOfTheReview() {
        UUID borrower = loans.defaulted(10);
        assertThat(row(borrower)).isEqualTo("0 2026-06-06 null null 171 2026-06-05 reviewer null");
        assertThat(loans.value(
                        "select string_agg(joined_on::text, ',') from case_loan where case_id = ?",
                        loans.openCase(borrower)))
                .isEqualTo("2026-06-06");
    }

    @Test
    void aReviewThatChangesNothingWritesNothing() {
        UUID borrower = loans.defaulted(10);
        UUID loan = loanOf(borrower);
        loans.review(borrower, loan);
        assertThat(row(borrower)).startsWith("0 ");
        loans.status(loan, "ACTIVE", 500);
        loans.review(borrower, loan);
        assertThat(row(borrower)).isEqualTo("1 2026-06-06 null null 165 2026-06-05 reviewer reviewer");
    }

    @Test
    void aCureClosesTheCaseAndALaterDefaultOpensAnother() {
        UUID borrower = loans.defaulted(10);
        UUID loan = loanOf(borrower);
        UUID first = loans.openCase(borrower);
        loans.stand(loan, "CURRENT", TODAY.plusDays(20));
        loans.review(borrower, loan, cross("M1", "CURRENT", TODAY));
        assertThat(loans.value(
                        "select close_reason || ' ' || closed_on || ' ' || priority from collection_case where id = ?",
                        first))
                .isEqualTo("CURED 2026-06-15 0");
        loans.stand(loan, "M1", TODAY.minusDays(1));
        loans.review(borrower, loan, cross("CURRENT", "M1", TODAY));
        assertThat(loans.openCase(borrower)).isNotNull().isNotEqualTo(first);
    }

    @Test
    void aLoanPaidOffClosesTheCaseAsSettled() {
        UUID borrower = loans.defaulted(10);
        UUID loan = loanOf(borrower);
        UUID id = loans.openCase(borrower);
        loans.stand(loan, "CURRENT", null);
        loans.status(loan, "SETTLED", 0);
        loans.review(borrower, loan, cross("M1", "CURRENT", TODAY));
        assertThat(loans.value("select close_reason from collection_case where id = ?", id))
                .isEqualTo("SETTLED");
    }

    @Test
    void oneReviewMayWriteSeveralCasesOfOneBorrower() {
        UUID borrower = loans.borrower();
        UUID loan = loans.loan(borrower);
        loans.stand(loan, "M1", TODAY.minusDays(3));
        loans.review(
                borrower,
                loan,
                cross("CURRENT", "M1", TODAY.minusDays(90)),
                cross("M1", "CURRENT", TODAY.minusDays(80)),
                cross("CURRENT", "M1", TODAY.minusDays(2)));
        assertThat(loans.value(
                        "select string_agg(opened_on || '..' || coalesce(closed_on::text, ''), ' ' order by opened_on)"
                                + " from collection_case where borrower_id = ?",
                        borrower))
                .isEqualTo("2026-03-17..2026-03-27 2026-06-13..");
        assertThat(loans.value("select count(*) from case_loan where loan_id = ?", loan))
                .isEqualTo("2");
    }

    @Test
    void aThousandBorrowersAreReviewedInOneGo() {
        List<ReviewedLoan> reviewed = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            UUID borrower = loans.borrower();
            UUID loan = loans.loan(borrower);
            loans.stand(loan, "M1", TODAY.minusDays(1));
            reviewed.add(new ReviewedLoan(loan, borrower, List.of(cross("CURRENT", "M1", TODAY)), null));
        }
        loans.review(reviewed);
        assertThat(queue.count(QueueWanted.DEFAULT)).isEqualTo(1000);
        loans.review(reviewed);
        assertThat(queue.count(QueueWanted.DEFAULT)).isEqualTo(1000);
    }

    @Test
    void twoLoansDefaultingInParallelShareOneCase() throws Exception {
        UUID borrower = loans.borrower();
        List<UUID> both = List.of(loans.loan(borrower), loans.loan(borrower));
        both.forEach(loan -> loans.stand(loan, "M1", TODAY.minusDays(1)));
        AtomicInteger next = new AtomicInteger();
        Together.times(2, () -> {
            loans.review(borrower, both.get(next.getAndIncrement()), cross("CURRENT", "M1", TODAY));
            return null;
        });
        assertThat(loans.value("select count(*) from collection_case where borrower_id = ?", borrower))
                .isEqualTo("1");
        assertThat(loans.value("select count(*) from case_loan where case_id = ?", loans.openCase(borrower)))
                .isEqualTo("2");
    }

    @Test
    void theDatabaseRefusesToChangeAnAction() {
        UUID borrower = loans.defaulted(10);
        loans.action(borrower, null);
        for (String change : List.of(
                "update collection_action set note = 'x'",
                "delete from collection_action",
                "truncate collection_action cascade")) {
            assertThatThrownBy(() -> TestDatabase.execute(change)).hasStackTraceContaining("append-only");
        }
    }

    private UUID loanOf(UUID borrower) {
        return UUID.fromString(loans.value("select id from loan where borrower_id = ?", borrower));
    }

    private String row(UUID borrower) {
        return loans.value(
                "select concat_ws(' ', version, opened_on, coalesce(closed_on::text, 'null'), coalesce(close_reason, 'null'),"
                        + " priority, past_due_since, opened_by, coalesce(changed_by, 'null')) from collection_case"
                        + " where borrower_id = ?",
                borrower);
    }
}
