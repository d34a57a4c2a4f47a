package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Statements;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Permits as a desk lists them, and as a dialler uses them: asked for several collectors, and kept while a call lasts. */
@QuarkusTest
class PermitsOfTheDeskHttpTest {

    private static final String PERMIT = "id status requestedBy startedAt expiresAt borrower { id } case { id }";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.atAnyHour();
    }

    @Test
    void everyStatusIsReachedAndListed() {
        // Three contacts a week are allowed here: what is over makes room.
        Map<String, String> permits = new HashMap<>();
        permits.put("EXPIRED", Permits.given(desk, Map.of()));
        shift(permits.get("EXPIRED"), "10 minutes");
        permits.put("RELEASED", Permits.given(desk, Map.of()));
        CaseFlow.done(Permits.release(permits.get("RELEASED")));
        permits.put("REDEEMED", Permits.given(desk, Map.of()));
        permits.put("VOIDED", Permits.given(desk, Map.of()));
        CaseFlow.done(Permits.log(desk, Map.of("permitId", permits.get("REDEEMED"))));
        CaseFlow.done(
                Wishes.request(Wishes.of(desk.caseId(), "CHANNEL", Map.of("channel", "SMS", "requestedAt", now()))));
        permits.put("STARTED", Permits.given(desk, Map.of()));
        permits.put("OPEN", Permits.given(desk, Map.of()));
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CaseFlow.done(start(permits.get("STARTED"), begun));
        permits.forEach((status, permit) -> {
            JsonPath listed = list(Map.of("caseId", desk.caseId(), "status", List.of(status)));
            assertThat(listed.getList("edges.node.id")).as(status).containsExactly(permit);
            assertThat(listed.getMap("edges[0].node"))
                    .containsEntry("status", status)
                    .containsEntry("requestedBy", Tokens.USER)
                    .containsEntry("borrower", Map.of("id", desk.borrower()))
                    .containsEntry("case", Map.of("id", desk.caseId()))
                    .containsEntry("startedAt", status.equals("STARTED") ? begun.toString() : null);
            assertThat(GraphQl.ask(
                                    "query($id: ID!) { node(id: $id) { ... on ContactPermit { status } } }",
                                    Map.of("id", permit))
                            .getString("node.status"))
                    .isEqualTo(status);
        });
        assertThat(list(Map.of("caseId", desk.caseId(), "status", List.of("OPEN", "STARTED")))
                        .getList("edges.node.id"))
                .containsExactly(permits.get("OPEN"), permits.get("STARTED"));
        assertThat(list(Map.of("caseId", desk.caseId(), "status", List.of())).getInt("totalCount"))
                .isZero();
    }

    @Test
    void theListHasPagesAndKnowsWhosePermitsTheyAre() {
        String named = Permits.given(desk, Map.of());
        String other = Permits.given(desk, Map.of("collector", Staff.trained()));
        Map<String, Object> own = Map.of("borrowerId", desk.borrower());
        JsonPath first = list(Tokens.staff(), 1, null, own);
        assertThat(first.getList("edges.node.id")).containsExactly(other);
        assertThat(first.getInt("totalCount")).isEqualTo(2);
        assertThat(list(Tokens.staff(), 1, first.getString("edges[0].cursor"), own)
                        .getList("edges.node.id"))
                .containsExactly(named);
        String collector = Tokens.of(desk.collector(), "COLLECTOR");
        for (boolean mine : List.of(true, false)) {
            assertThat(list(collector, 25, null, Map.of("caseId", desk.caseId(), "mine", mine))
                            .getList("edges.node.id"))
                    .containsExactly(mine ? named : other);
            assertThat(list(Tokens.staff(), 25, null, Map.of("caseId", desk.caseId(), "mine", mine))
                            .getInt("totalCount"))
                    .as("asked for by the caller")
                    .isEqualTo(mine ? 2 : 0);
        }
        for (String auditor : List.of("COMPLIANCE", "AUDITOR")) {
            assertThat(list(Tokens.of("watch", auditor), 25, null, own).getInt("totalCount"))
                    .isEqualTo(2);
        }
        List<String> one = Statements.during(() -> list(Tokens.staff(), 1, null, own));
        List<String> two = Statements.during(() -> list(Tokens.staff(), 2, null, own));
        // the permits, their number, their borrowers, their cases
        assertThat(one).hasSize(4);
        assertThat(two).hasSize(4);
    }

    @Test
    void whatHasBegunKeepsItsPlaceUntilItIsLogged() {
        String begun = Permits.given(desk, message());
        String idle = Permits.given(desk, message());
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JsonPath started = CaseFlow.done(start(begun, at));
        assertThat(started.getString("permit.status")).isEqualTo("STARTED");
        assertThat(started.getString("permit.expiresAt"))
                .isEqualTo(at.plus(Duration.ofHours(4)).toString());
        assertThat(CaseFlow.done(start(begun, at)).getString("permit.startedAt"))
                .as("said twice")
                .isEqualTo(at.toString());
        assertThat(UserErrors.of(start(begun, at.plusSeconds(1)))).containsExactly("ILLEGAL_STATE input.permitId");
        assertThat(UserErrors.of(Permits.release(begun))).containsExactly("ILLEGAL_STATE input.permitId");
        shift(begun, "10 minutes");
        shift(idle, "10 minutes");
        assertThat(UserErrors.of(start(idle, at))).containsExactly("ILLEGAL_STATE input.permitId");
        assertThat(used())
                .as("the one that has begun, not the one that expired")
                .isEqualTo(1);
        assertThat(Permits.use(Permits.log(desk, sent(begun, Instant.now())))).isEqualTo("EXPIRED");
        assertThat(Permits.use(Permits.log(desk, sent(begun, at.minus(Duration.ofMinutes(10))))))
                .isEqualTo("VALID");
        assertThat(UserErrors.of(start(begun, at))).containsExactly("ILLEGAL_STATE input.permitId");
    }

    @Test
    void aContactBeginsWhileItsPermitIsOpen() {
        String permit = Permits.given(desk, message());
        for (Duration off : List.of(Duration.ofMinutes(-1), Duration.ofMinutes(4), Duration.ofMinutes(6))) {
            JsonPath refused = start(permit, Instant.now().plus(off));
            assertThat(UserErrors.of(refused))
                    .isEqualTo(off.toMinutes() == 4 ? List.of() : List.of("OUT_OF_RANGE input.startedAt"));
            if (off.toMinutes() == 4) {
                permit = Permits.given(desk, message());
            }
        }
        CaseFlow.done(Permits.release(permit));
        assertThat(UserErrors.of(start(permit, Instant.now()))).containsExactly("ILLEGAL_STATE input.permitId");
        assertThat(UserErrors.of(start("x", Instant.now()))).containsExactly("NOT_FOUND input.permitId");
    }

    @Test
    void aDiallerAsksForSeveralAndTheOneWhoSpokeIsJudged() {
        String second = Staff.trained();
        JsonPath refused = Permits.ask(desk, any(desk.collector(), "NOBODY-1"));
        assertThat(UserErrors.of(refused)).containsExactly("CONTACT_REFUSED input.proposal");
        assertThat(refused.getList("permission.reasons.findAll { it.effect == 'REFUSE' }.ruleId"))
                .containsExactly("HOUSE-STAFF-01");
        Map<String, Object> wrong = any(second, second);
        wrong.put("collector", second);
        assertThat(UserErrors.of(Permits.ask(desk, wrong)))
                .containsExactly("DUPLICATE input.proposal.collectors.1", "INVALID input.proposal.collectors");
        String permit = Permits.given(desk, any(desk.collector(), second));
        Map<String, Object> unsaid = new HashMap<>(Map.of("permitId", permit));
        unsaid.put("participants", null);
        assertThat(UserErrors.of(Permits.log(desk, unsaid))).containsExactly("REQUIRED input.participants");
        JsonPath another =
                CaseFlow.done(Permits.log(desk, Map.of("permitId", permit, "participants", List.of(Staff.trained()))));
        assertThat(Permits.use(another)).isEqualTo("MISMATCHED");
        assertThat(another.getList("action.breaches")).isEmpty();
        JsonPath spoke = CaseFlow.done(Permits.log(desk, Map.of("permitId", permit, "participants", List.of(second))));
        assertThat(Permits.use(spoke)).isEqualTo("VALID");
        assertThat(spoke.getList("action.breaches")).isEmpty();
        String one = Permits.given(desk, any(second));
        unsaid.put("permitId", one);
        assertThat(Permits.use(Permits.log(desk, unsaid))).as("for one").isEqualTo("VALID");
    }

    private static Map<String, Object> any(String... collectors) {
        Map<String, Object> named = new HashMap<>(Map.of("collectors", List.of(collectors)));
        named.put("collector", null);
        return named;
    }

    /** A message to the borrower, of which the rules here let three pass in a week. */
    private Map<String, Object> message() {
        return Map.of("channel", "EMAIL", "contactPointId", desk.email(), "templateCode", "REMINDER-1");
    }

    private int used() {
        Map<String, Object> message = new HashMap<>(message());
        message.put("at", now());
        return desk.permission(message).getInt("quotas.find { it.ruleId == 'AU-FREQ-01' }.used");
    }

    private Map<String, Object> sent(String permit, Instant at) {
        Map<String, Object> made = new HashMap<>(message());
        made.putAll(Map.of("permitId", permit, "outcome", "DELIVERED", "performedAt", at.toString()));
        return made;
    }

    private static String now() {
        return Instant.now().toString();
    }

    /** As if it had been given so much earlier. */
    private static void shift(String permit, String by) {
        TestDatabase.execute(
                ("update contact_permit set given_at = given_at - interval '%1$s', expires_at = expires_at - interval '%1$s',"
                                + " started_at = started_at - interval '%1$s', begin_before = begin_before - interval '%1$s' where id = '%2$s'")
                        .formatted(by, NodeId.decode(permit).orElseThrow().uuid()));
    }

    private static JsonPath start(String permit, Instant at) {
        return GraphQl.mutate(
                "contactPermitStart",
                "ContactPermitStartInput",
                "permit { %s } permission { verdict }".formatted(PERMIT),
                Map.of("permitId", permit, "startedAt", at.toString()));
    }

    private static JsonPath list(Map<String, ?> where) {
        return list(Tokens.staff(), 25, null, where);
    }

    private static JsonPath list(String token, int first, String after, Map<String, ?> where) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", first, "where", where));
        variables.put("after", after);
        return GraphQl.ask(
                        token,
                        ("query($first: Int, $after: String, $where: ContactPermitWhere) { it: contactPermits(first: $first,"
                                        + " after: $after, where: $where) { totalCount edges { cursor node { %s } } } }")
                                .formatted(PERMIT),
                        variables)
                .setRootPath("data.it");
    }
}
