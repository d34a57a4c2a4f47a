package io.dunlin.casework;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Staff;
import io.dunlin.testing.UserErrors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database has against a change of a case. */
@QuarkusTest
class RefusedCaseTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    private UUID found;
    private String caseId;

    @BeforeEach
    void set() {
        Staff.known("ann");
        clock.set(TODAY);
        found = loans.openCase(loans.defaulted(10));
        caseId = NodeId.encode(NodeType.COLLECTION_CASE, found);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** The recall has its instant from before the wait, the placement a later one. */
    @Test
    void aRecallThatWaitedRecallsWhatWasPlacedMeanwhile() throws Exception {
        CompletableFuture<JsonPath> answer = QuarkusTransaction.requiringNew().call(() -> {
            CollectionCase.locked(found);
            CompletableFuture<JsonPath> asked = CompletableFuture.supplyAsync(this::recall);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(loans::somebodyWaits);
            loans.sql("""
                    insert into placement (id, case_id, borrower_id, agency, placed_at, placed_by)
                    select gen_random_uuid(), id, borrower_id, 'quick', timestamptz '2026-06-15T12:00:01Z', 'eve'
                      from collection_case where id = ?
                    """, found);
            return asked;
        });
        assertThat(UserErrors.of(answer.get(20, TimeUnit.SECONDS))).isEmpty();
        assertThat(loans.value("select recalled_at = placed_at from placement where case_id = ?", found))
                .isEqualTo("t");
    }

    /** So what is recorded last has the last instant. */
    @Test
    void anActHasTheInstantAtWhichItsTurnCame() throws Exception {
        CompletableFuture<JsonPath> answer = QuarkusTransaction.requiringNew().call(() -> {
            CollectionCase.locked(found);
            CompletableFuture<JsonPath> asked = CompletableFuture.supplyAsync(this::assign);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(loans::somebodyWaits);
            clock.set(TODAY.plusDays(1));
            return asked;
        });
        assertThat(UserErrors.of(answer.get(20, TimeUnit.SECONDS))).isEmpty();
        assertThat(loans.value("select recorded_at::date::text from administrative_act where case_id = ?", found))
                .isEqualTo(TODAY.plusDays(1).toString());
    }

    private JsonPath assign() {
        return GraphQl.mutate(
                "caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", caseId, "assignee", "ann"));
    }

    private JsonPath recall() {
        return GraphQl.mutate("caseRecall", "CaseRecallInput", "case { id }", Map.of("caseId", caseId, "reason", "r"));
    }

    @Test
    void whatTheDatabaseRefusesIsNotWorthALine() {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLoggerName() + ": " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.INFO);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            assertThat(UserErrors.of(GraphQl.mutate(
                            "caseAssign",
                            "CaseAssignInput",
                            "case { id }",
                            Map.of("caseId", caseId, "assignee", "x".repeat(3000)))))
                    .containsExactly("OUT_OF_RANGE input.assignee");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(lines).isEmpty();
    }
}
