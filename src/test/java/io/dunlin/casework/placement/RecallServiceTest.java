package io.dunlin.casework.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.people.agency.Agencies;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Placements whose day has come are recalled by themselves. */
@QuarkusTest
class RecallServiceTest {

    @Inject
    RecallService service;

    @Inject
    MovableClock clock;

    private LocalDate today;
    private String agency;

    @BeforeEach
    void register() {
        today = CaseFlow.today();
        agency = Agencies.any();
        recallAll();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** A placed case. */
    private String placed(LocalDate recallOn) {
        String borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 1, 40);
        String id = CaseFlow.openCase(borrower);
        Map<String, Object> input = new HashMap<>(Map.of("caseId", id, "agency", agency));
        input.put("recallOn", recallOn == null ? null : recallOn.toString());
        CaseFlow.done(GraphQl.mutate("casePlace", "CasePlaceInput", "case { id }", input));
        TestDatabase.execute("update collection_case set assignee = 'ann' where id = '" + key(id) + "'");
        return id;
    }

    private static UUID key(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }

    private static JsonPath seen(String id) {
        return CaseFlow.collectionCase(id, "version assignee placements { recalledAt recalledBy recallReason }");
    }

    private int recallAll() {
        int all = 0;
        int some = -1;
        while (some != 0) {
            some = service.recallDue();
            all += some;
        }
        return all;
    }

    @Test
    void whatIsDueIsRecalledAndNothingElse() {
        String due = placed(today.plusDays(2));
        String later = placed(today.plusDays(3));
        String open = placed(null);
        int version = seen(due).getInt("version");
        clock.set(today.plusDays(1));
        assertThat(recallAll()).isZero();
        clock.set(today.plusDays(2));
        assertThat(recallAll()).isEqualTo(1);
        assertThat(recallAll()).isZero();
        clock.release();
        JsonPath recalled = seen(due);
        assertThat(recalled.getString("placements[0].recalledBy")).isEqualTo("system");
        assertThat(recalled.getString("placements[0].recallReason"))
                .isEqualTo("The day of recall that was set when the case was placed has come.");
        assertThat(recalled.getString("assignee")).isNull();
        assertThat(recalled.getInt("version")).isEqualTo(version + 1);
        assertThat(GraphQl.ask("query($id: ID!) { caseVerifyLog(caseId: $id) { intact } }", Map.of("id", due))
                        .getBoolean("caseVerifyLog.intact"))
                .isTrue();
        for (String kept : new String[] {later, open}) {
            assertThat(seen(kept).getString("placements[0].recalledAt")).isNull();
            assertThat(seen(kept).getString("assignee")).isEqualTo("ann");
        }
    }

    /** Whoever is stopped after any batch has lost nothing: what is left is found again, and nobody of the agency sees it. */
    @Test
    void whatAnEndedAgencyHasIsRecalledInBatches() {
        List<String> cases = List.of(placed(null), placed(null), placed(null), placed(null), placed(null));
        String other = agency;
        agency = Agencies.any();
        String kept = placed(null);
        String people = Tokens.ofAgency("ann", other);
        assertThat(GraphQl.ask(people, "{ collectionCases { totalCount } }", Map.of())
                        .getInt("collectionCases.totalCount"))
                .isEqualTo(5);
        // As agencyEnd leaves it when the process stops right after it.
        TestDatabase.execute("with ended as (update agency set status = 'ENDED' where code = '" + other
                + "' returning id) insert into agency_decision (id, agency_id, status, reason, decided_at, decided_by)"
                + " select gen_random_uuid(), id, 'ENDED', 'bad files', now(), 'boss' from ended");
        assertThat(service.recallDue(2)).isEqualTo(2);
        assertThat(cases.stream().filter(RecallServiceTest::isRecalled)).hasSize(2);
        assertThat(GraphQl.ask(people, "{ collectionCases { totalCount } borrowers { totalCount } }", Map.of())
                        .getMap(""))
                .isEqualTo(Map.of("collectionCases", Map.of("totalCount", 0), "borrowers", Map.of("totalCount", 0)));
        assertThat(service.recallDue(2)).isEqualTo(2);
        assertThat(service.recallDue(2)).isEqualTo(1);
        assertThat(service.recallDue(2)).isZero();
        for (String id : cases) {
            JsonPath seen = seen(id);
            assertThat(seen.getString("placements[0].recalledBy")).isEqualTo("boss");
            assertThat(seen.getString("placements[0].recallReason")).isEqualTo("bad files");
            assertThat(seen.getString("assignee")).isNull();
            assertThat(GraphQl.ask("query($id: ID!) { caseVerifyLog(caseId: $id) { intact } }", Map.of("id", id))
                            .getBoolean("caseVerifyLog.intact"))
                    .isTrue();
        }
        assertThat(isRecalled(kept)).isFalse();
    }

    private static boolean isRecalled(String id) {
        return seen(id).getString("placements[0].recalledAt") != null;
    }

    @Test
    void oneReplicaWorksAtATime() throws SQLException {
        String due = placed(today.plusDays(2));
        clock.set(today.plusDays(2));
        try (Connection other = TestDatabase.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('placement recall', 0))");
            assertThat(service.recallDue()).isZero();
            other.rollback();
        }
        assertThat(service.recallDue()).isEqualTo(1);
        clock.release();
        assertThat(seen(due).getString("placements[0].recalledAt")).isNotNull();
    }

    /** It is left to the next time, and nobody waits for it. */
    @Test
    void aCaseThatSomebodyIsChangingIsLeftOut() throws SQLException {
        String changing = placed(today.plusDays(2));
        String due = placed(today.plusDays(2));
        clock.set(today.plusDays(2));
        try (Connection other = TestDatabase.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from collection_case where id = '" + key(changing) + "' for update");
            assertThat(recallAll()).isEqualTo(1);
            other.rollback();
        }
        assertThat(recallAll()).isEqualTo(1);
        clock.release();
        assertThat(seen(due).getString("placements[0].recalledAt")).isNotNull();
        assertThat(seen(changing).getString("placements[0].recalledAt")).isNotNull();
    }
}
