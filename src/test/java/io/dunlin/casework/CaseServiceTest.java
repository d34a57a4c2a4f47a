package io.dunlin.casework;

import static io.dunlin.casework.Loans.TODAY;
import static io.dunlin.casework.Loans.cross;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.casework.CaseService.ClaimNext;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class CaseServiceTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    @Inject
    CaseService service;

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
        assertThat(row(borrower)).isEqualTo("0 2026-06-06 null null 141 2026-06-05 reviewer null");
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
        assertThat(row(borrower)).isEqualTo("1 2026-06-06 null null 135 2026-06-05 reviewer reviewer");
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
        inParallel(2, i -> {
            loans.review(borrower, both.get(i), cross("CURRENT", "M1", TODAY));
            return null;
        });
        assertThat(loans.value("select count(*) from collection_case where borrower_id = ?", borrower))
                .isEqualTo("1");
        assertThat(loans.value("select count(*) from case_loan where case_id = ?", loans.openCase(borrower)))
                .isEqualTo("2");
    }

    @Test
    void fiftyClaimsTakeFiftyCases() throws Exception {
        for (int i = 0; i < 60; i++) {
            loans.defaulted(10);
        }
        assertThat(claimInParallel(50)).hasSize(50);
    }

    @Test
    void fiftyClaimsTakeAllOfTwentyCases() throws Exception {
        for (int i = 0; i < 20; i++) {
            loans.defaulted(10);
        }
        assertThat(claimInParallel(50)).hasSize(20);
    }

    @Test
    void identicalClaimsAtOnceTakeOneCase() throws Exception {
        for (int i = 0; i < 20; i++) {
            loans.defaulted(10);
        }
        String key = UUID.randomUUID().toString();
        List<UUID> claimed = inParallel(10, i -> claim(key));
        assertThat(claimed).doesNotContainNull();
        assertThat(new HashSet<>(claimed)).hasSize(1);
        assertThat(queue.count(QueueWanted.of(new CaseCriteria(null, null, true, null, null), null)))
                .isEqualTo(19);
    }

    @Test
    void theMostUrgentCaseComesFirstAndThoseOnHoldOrPlannedForLaterDoNotCome() {
        UUID held = loans.defaulted(20);
        UUID waiting = loans.defaulted(20);
        UUID younger = loans.defaulted(5);
        UUID older = loans.defaulted(9);
        loans.hold(loanOf(held), TODAY, TODAY);
        loans.sql("update collection_case set next_action_on = ? where borrower_id = ?", TODAY.plusDays(1), waiting);
        assertThat(claim(null)).isEqualTo(loans.openCase(older));
        assertThat(claim(null)).isEqualTo(loans.openCase(younger));
        assertThat(claim(null)).isNull();
        clock.set(TODAY.plusDays(1));
        assertThat(Set.of(claim(null), claim(null))).isEqualTo(Set.of(loans.openCase(held), loans.openCase(waiting)));
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

    private Set<UUID> claimInParallel(int threads) throws Exception {
        List<UUID> claimed = new ArrayList<>(inParallel(threads, i -> claim(null)));
        claimed.removeIf(Objects::isNull);
        Set<UUID> different = new HashSet<>(claimed);
        assertThat(different).hasSameSizeAs(claimed);
        return different;
    }

    private UUID claim(String key) {
        return service.claimNext(key, new ClaimNext(QueueWanted.DEFAULT)).fold(id -> id, violations -> {
            throw new AssertionError(violations);
        });
    }

    private interface Task<T> {
        T run(int index) throws Exception;
    }

    private static <T> List<T> inParallel(int threads, Task<T> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int index = i;
                Callable<T> waiting = () -> {
                    start.await();
                    return task.run(index);
                };
                futures.add(pool.submit(waiting));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
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
