package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a collector loses who may not work any more. */
@QuarkusTest
class DeactivationHttpTest {

    private Desk desk;
    private String gone;

    @BeforeEach
    void arrive() {
        desk = Desk.atAnyHour();
        gone = Staff.trained();
    }

    @Test
    void permitsThatTheCollectorAskedForOrIsNamedInAreVoid() {
        String named = Permits.given(desk, Map.of("collector", gone));
        String asked = ask(gone, Map.of("collector", desk.collector())).getString("permit.id");
        Map<String, Object> both = Map.of("participants", List.of(desk.collector(), gone));
        String amongOthers = Permits.given(desk, both);
        Map<String, Object> several = new HashMap<>(Map.of("collectors", List.of(desk.collector(), gone)));
        several.put("collector", null);
        Desk another = Desk.atAnyHour();
        String oneOfThem = Permits.given(another, several);
        Desk elsewhere = Desk.atAnyHour();
        String others = Permits.given(elsewhere, Map.of());
        Staff.deactivate(gone);
        assertThat(use(desk, named, Map.of("participants", List.of(gone)))).isEqualTo("VOIDED");
        assertThat(use(desk, asked, Map.of())).isEqualTo("VOIDED");
        assertThat(use(desk, amongOthers, both)).isEqualTo("VOIDED");
        assertThat(use(another, oneOfThem, Map.of("participants", List.of(gone))))
                .isEqualTo("VOIDED");
        assertThat(use(elsewhere, others, Map.of())).isEqualTo("VALID");
    }

    @Test
    void theCollectorGetsNoPermit() {
        Staff.deactivate(gone);
        JsonPath named = Permits.ask(desk, Map.of("collector", gone));
        assertThat(named.<Object>get("permit")).isNull();
        assertThat(named.getList("permission.reasons.ruleId")).contains("HOUSE-STAFF-01");
        JsonPath asked = ask(gone, Map.of("collector", desk.collector()));
        assertThat(asked.<Object>get("permit")).isNull();
        assertThat(asked.getList("userErrors.code")).containsExactly("FORBIDDEN");
    }

    @Test
    void casesReturnToTheQueueAndTheLogTellsSo() {
        Desk second = Desk.in("US", "America/New_York");
        assign(desk.caseId(), gone);
        assign(second.caseId(), gone);
        assertThat(openCases(gone)).isEqualTo(2);
        long entries = entries(desk.caseId());
        Staff.deactivate(gone);
        for (String id : List.of(desk.caseId(), second.caseId())) {
            JsonPath now = CaseFlow.collectionCase(id, "assignee version status");
            assertThat(now.<Object>get("assignee")).isNull();
            assertThat(now.getString("status")).isEqualTo("OPEN");
        }
        assertThat(entries(desk.caseId())).isEqualTo(entries + 1);
        assertThat(openCases(gone)).isZero();
    }

    /** Whoever logs a contact has the borrower and wants its permit: whoever ends permits must not have one and want a borrower. */
    @Test
    void borrowersAreLockedBeforeTheirPermits() throws Exception {
        String permit = Permits.given(desk, Map.of("collector", gone));
        try (Connection other = TestDatabase.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "select 1 from borrower where id = '%s' for no key update".formatted(uuid(desk.borrower())));
            CompletableFuture<JsonPath> deactivating = CompletableFuture.supplyAsync(() -> deactivated(gone));
            await().atMost(Duration.ofSeconds(30)).until(() -> waits("from borrower b"));
            statement.execute("select 1 from contact_permit where id = '%s' for update nowait".formatted(uuid(permit)));
            other.commit();
            deactivating.join();
        }
        assertThat(use(desk, permit, Map.of("participants", List.of(gone)))).isEqualTo("VOIDED");
    }

    /** Whether somebody waits for a row with such a statement. */
    private static boolean waits(String statement) throws SQLException {
        try (Connection other = TestDatabase.connect();
                Statement asked = other.createStatement();
                ResultSet row = asked.executeQuery(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and query like '%"
                                + statement + "%' and query not like '%pg_stat_activity%'")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static UUID uuid(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }

    /** Whoever has a permit got it before the deactivation, and has it no longer afterwards. */
    @Test
    void noPermitOutlivesADeactivationThatHappensMeanwhile() throws Exception {
        for (int round = 0; round < 5; round++) {
            Desk place = Desk.atAnyHour();
            String collector = place.collector();
            AtomicInteger turn = new AtomicInteger();
            List<JsonPath> done = Together.times(
                    7, () -> turn.getAndIncrement() == 3 ? deactivated(collector) : Permits.ask(place, Map.of()));
            List<String> permits = done.stream()
                    .map(each -> each.getString("permit.id"))
                    .filter(Objects::nonNull)
                    .toList();
            for (String permit : permits) {
                assertThat(Permits.use(Permits.log(
                                place,
                                Map.of(
                                        "permitId",
                                        permit,
                                        "performedAt",
                                        Instant.now().toString()))))
                        .isEqualTo("VOIDED");
            }
            assertThat(Permits.ask(place, Map.of()).<Object>get("permit")).isNull();
        }
    }

    private static JsonPath deactivated(String code) {
        return GraphQl.done(GraphQl.mutate(
                "collectorDeactivate",
                "CollectorDecisionInput",
                "collector { active }",
                Map.of("code", code, "reason", "test")));
    }

    private JsonPath ask(String user, Map<String, ?> more) {
        return GraphQl.ask(
                        Tokens.of(user, "COLLECTOR"),
                        "mutation($input: ContactPermitInput!) { it: contactPermit(input: $input)"
                                + " { permit { id } userErrors { code field message } } }",
                        Map.of("input", Map.of("proposal", Permits.now(desk, more))))
                .setRootPath("data.it");
    }

    private static String use(Desk of, String permit, Map<String, ?> more) {
        Map<String, Object> made = new HashMap<>(more);
        made.putAll(Map.of("permitId", permit, "performedAt", Instant.now().toString()));
        return Permits.use(Permits.log(of, made));
    }

    private static void assign(String caseId, String assignee) {
        GraphQl.done(GraphQl.mutate(
                "caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", caseId, "assignee", assignee)));
    }

    private static int openCases(String code) {
        return GraphQl.ask(Tokens.of(code, "COLLECTOR"), "{ me { collector { openCases } } }", Map.of())
                .getInt("me.collector.openCases");
    }

    private static long entries(String caseId) {
        return GraphQl.ask("query($id: ID!) { caseVerifyLog(caseId: $id) { entries intact } }", Map.of("id", caseId))
                .getLong("caseVerifyLog.entries");
    }
}
