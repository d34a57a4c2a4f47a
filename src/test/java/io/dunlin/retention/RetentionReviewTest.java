package io.dunlin.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.sql.Sql;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Together;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The nightly list: who is due when, by a clock that moves. */
@QuarkusTest
class RetentionReviewTest {

    private static final LocalDate PAID = LocalDate.of(2026, 3, 2);

    @Inject
    RetentionReview review;

    @Inject
    RetentionService service;

    @Inject
    MovableClock clock;

    @Inject
    Sql sql;

    @BeforeEach
    void set() {
        clock.set(PAID);
        review.review();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** A borrower whose only loan is paid today. */
    private String paid() {
        String borrower = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of(
                                "number",
                                "B-" + UUID.randomUUID(),
                                "name",
                                "Retained Person",
                                "country",
                                "AU",
                                "timeZone",
                                "Australia/Sydney"))
                .getString("borrower.id");
        String loan = PaidLoan.book(borrower, PAID.minusDays(20));
        assertThat(item(borrower)).isNull();
        PaidLoan.pay(loan, PAID);
        return borrower;
    }

    private record Item(LocalDate reviewOn, LocalDate dueOn) {}

    private Item item(String borrower) {
        return sql.find(
                        "select nullif(review_on, '-infinity') as review_on, due_on from retention_review where borrower_id = ?",
                        row -> new Item(row.maybeDate("review_on"), row.maybeDate("due_on")),
                        io.dunlin.platform.node.NodeId.decode(borrower)
                                .orElseThrow()
                                .uuid())
                .orElse(null);
    }

    private static JsonPath listed(boolean due) {
        return GraphQl.ask(
                "{ retentionList(first: 100, where: {due: %s}) { totalCount edges { node { dueOn borrower { id erasureObstacles { id } } } } } }"
                        .formatted(due));
    }

    private static JsonPath erase(String borrower) {
        String number = GraphQl.ask("{ borrower(id: \"%s\") { number } }".formatted(borrower))
                .getString("borrower.number");
        return GraphQl.mutate(
                "borrowerErase",
                "BorrowerEraseInput",
                "borrower { personalData } obstacles { id }",
                Map.of("borrowerId", borrower, "number", number, "basis", "RETENTION_ENDED"));
    }

    @Test
    void aBorrowerIsDueOnTheDayAfterTheLastDuty() {
        String borrower = paid();
        review.review();
        LocalDate due = PAID.plusYears(5).plusDays(1);
        assertThat(item(borrower)).isEqualTo(new Item(due, due));
        assertThat(listed(false).getList("retentionList.edges.node.borrower.id"))
                .contains(borrower);

        clock.set(due.minusDays(1));
        review.review();
        assertThat(listed(true).getList("retentionList.edges.node.borrower.id")).doesNotContain(borrower);
        assertThat(UserErrors.of(erase(borrower))).containsExactly("RETAINED input.borrowerId");

        clock.set(due);
        review.review();
        assertThat(item(borrower)).isEqualTo(new Item(null, due));
        assertThat(listed(true).getList("retentionList.edges.node.borrower.id")).contains(borrower);
        assertThat(UserErrors.of(erase(borrower))).isEmpty();
        assertThat(item(borrower)).isNull();
        assertThat(listed(true).getList("retentionList.edges.node.borrower.id")).doesNotContain(borrower);
    }

    @Test
    void whatHasNoEndIsLookedAtAgainAMonthLater() {
        String borrower = paid();
        JsonPath hold = GraphQl.mutate(
                "legalHoldPlace",
                "LegalHoldPlaceInput",
                "legalHold { id }",
                Map.of("borrowerId", borrower, "reason", "Court"));
        review.review();
        assertThat(item(borrower)).isEqualTo(new Item(PAID.plusDays(30), null));
        GraphQl.mutate(
                "legalHoldLift",
                "LegalHoldLiftInput",
                "legalHold { id }",
                Map.of("legalHoldId", hold.getString("legalHold.id"), "reason", "Decided"));
        review.review();
        assertThat(item(borrower).dueOn()).isEqualTo(PAID.plusYears(5).plusDays(1));
    }

    @Test
    void replicasShareAReview() throws Exception {
        for (int i = 0; i < 8; i++) {
            paid();
        }
        List<Integer> reviewed = Together.times(4, () -> service.review());
        assertThat(reviewed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
        assertThat(service.review()).isZero();
    }

    @Test
    void keysOfMutationsAreForgottenAfterSomeDays() {
        String actor = "keys-" + UUID.randomUUID();
        Instant now = Instant.parse("2026-03-09T00:00:00Z");
        for (int seconds : List.of(0, 1)) {
            sql.update(
                    "insert into idempotency (actor, key, operation, digest, recorded_at) values (?, ?, 'test', '', ?)",
                    actor,
                    "k" + seconds,
                    now.minus(Duration.ofDays(7)).minusSeconds(seconds));
        }
        clock.set(now);
        review.review();
        assertThat(sql.list("select key from idempotency where actor = ?", row -> row.text("key"), actor))
                .containsExactly("k0");
    }
}
