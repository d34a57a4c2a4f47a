package io.dunlin.queue;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Loans;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim that nobody works ends; what somebody does keeps it. */
@QuarkusTest
class ClaimExpiryTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    @Inject
    ClaimExpiryService service;

    private Instant start;

    @BeforeEach
    void set() {
        clock.set(TODAY);
        start = clock.instant();
        loans.closeAllCases();
        Staff.known(Staff.CLAIMER);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aClaimEndsAfterFourHoursAndTheLogTellsSo() {
        UUID id = claimed();
        clock.set(start.plus(Duration.ofHours(4)).minusMillis(1));
        assertThat(service.expire()).isZero();
        clock.set(start.plus(Duration.ofHours(4)));
        assertThat(service.expire()).isEqualTo(1);
        assertThat(assignee(id)).isNull();
        assertThat(service.expire()).isZero();
        assertThat(acts(id)).containsExactly("CASE_CLAIMED claimer", "CASE_ASSIGNED system");
        assertThat(GraphQl.ask(
                                "query($id: ID!) { caseVerifyLog(caseId: $id) { intact } }",
                                Map.of("id", NodeId.encode(NodeType.COLLECTION_CASE, id)))
                        .getBoolean("caseVerifyLog.intact"))
                .isTrue();
    }

    @Test
    void anActionOfWhoeverHasTheCaseKeepsTheClaim() {
        UUID id = claimed();
        Map<String, Object> call =
                new HashMap<>(CaseFlow.call(NodeId.encode(NodeType.COLLECTION_CASE, id), "NO_ANSWER"));
        call.put("performedAt", start.toString());
        GraphQl.ask(
                Tokens.staff(Staff.CLAIMER),
                "mutation($input: CaseLogActionInput!) { caseLogAction(input: $input) { action { id } } }",
                Map.of("input", call));
        clock.set(start.plus(Duration.ofHours(100)));
        assertThat(service.expire()).isZero();
        assertThat(assignee(id)).isEqualTo(Staff.CLAIMER);
    }

    @Test
    void whatIsAssignedByHandDoesNotEnd() {
        UUID id = claimed();
        GraphQl.done(GraphQl.mutate(
                "caseAssign",
                "CaseAssignInput",
                "case { id }",
                Map.of("caseId", NodeId.encode(NodeType.COLLECTION_CASE, id), "assignee", Staff.trained())));
        clock.set(start.plus(Duration.ofHours(100)));
        assertThat(service.expire()).isZero();
    }

    /** Each replica returns others, or none: no case twice. */
    @Test
    void replicasReturnEachCaseOnce() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(claimed());
        }
        clock.set(start.plus(Duration.ofHours(4)));
        List<Integer> returned = Together.times(4, service::expire);
        // Who came while others were at work on all of them found none.
        assertThat(returned.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
        for (UUID id : ids) {
            assertThat(assignee(id)).isNull();
            assertThat(acts(id)).containsExactly("CASE_CLAIMED claimer", "CASE_ASSIGNED system");
        }
    }

    private UUID claimed() {
        loans.defaulted(10);
        String id = GraphQl.done(Staff.claims("case { id }", Map.of("contactable", "ANY")))
                .getString("case.id");
        return NodeId.decode(id).orElseThrow().uuid();
    }

    private String assignee(UUID id) {
        return loans.value("select assignee from collection_case where id = ?", id);
    }

    private List<String> acts(UUID id) {
        return List.of(loans.value(
                        "select string_agg(kind || ' ' || recorded_by, ',' order by recorded_at, kind desc) from administrative_act where case_id = ?",
                        id)
                .split(","));
    }
}
