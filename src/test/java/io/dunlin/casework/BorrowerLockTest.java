package io.dunlin.casework;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.UserErrors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever decides something under the borrower's lock decides it before or after a request, never beside it. */
@QuarkusTest
class BorrowerLockTest {

    @Inject
    Loans loans;

    @Inject
    BorrowerLock lock;

    @Inject
    MovableClock clock;

    private UUID borrower;

    @BeforeEach
    void set() {
        clock.set(TODAY);
        borrower = loans.defaulted(10);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aRequestWaitsForTheLock() throws Exception {
        waits(() -> Wishes.request(Wishes.of(caseId(), "EVERYTHING", Map.of())));
    }

    @Test
    void aLiftWaitsForTheLock() throws Exception {
        String request =
                Wishes.request(Wishes.of(caseId(), "EVERYTHING", Map.of())).getString("doNotContact.id");
        waits(() -> Wishes.lift(request, "letter"));
    }

    @Test
    void aContactsRefusalWaitsForTheLock() throws Exception {
        String contact = NodeId.encode(NodeType.CONTACT, loans.contact(borrower));
        waits(() -> GraphQl.mutate(
                "contactConsentRecord",
                "ContactConsentRecordInput",
                "contact { id }",
                Map.of("contactId", contact, "consent", "REFUSED", "at", "2026-03-01T10:00:00Z")));
    }

    @Test
    void aConditionWaitsForTheLock() throws Exception {
        waits(() -> GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId",
                        NodeId.encode(NodeType.BORROWER, borrower),
                        "kind",
                        "DECEASED",
                        "from",
                        "2026-03-01")));
    }

    @Test
    void nobodysLockIsNotTaken() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> lock.take(UUID.randomUUID())))
                .isFalse();
    }

    private void waits(Supplier<JsonPath> mutation) throws Exception {
        CompletableFuture<JsonPath> answer = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(lock.take(borrower)).isTrue();
            CompletableFuture<JsonPath> asked = CompletableFuture.supplyAsync(mutation);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            assertThat(asked).isNotDone();
            return asked;
        });
        assertThat(UserErrors.of(answer.get(20, TimeUnit.SECONDS))).isEmpty();
    }

    /** Looked up on another connection than that of the transaction, which Awaitility's thread has. */
    private boolean somebodyWaits() {
        return !"0"
                .equals(loans.value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%from borrower where id%for no key update%'"));
    }

    private String caseId() {
        return NodeId.encode(NodeType.COLLECTION_CASE, loans.openCase(borrower));
    }
}
