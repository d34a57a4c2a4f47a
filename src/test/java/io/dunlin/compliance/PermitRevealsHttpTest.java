package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer that gives a permit carries the numbers for it. */
@QuarkusTest
class PermitRevealsHttpTest {

    private static final String REVEALED = "revealed { value contactPoint { id value } }";

    private Desk desk;
    private String user;

    @BeforeEach
    void open() {
        desk = Desk.atAnyHour();
        user = desk.collector();
    }

    @Test
    void aPermitShowsTheNumbersOfThePersonItIsFor() {
        Map<String, Object> input = input(Map.of(), List.of(desk.email(), desk.phone(), desk.email()));
        input.put("idempotencyKey", UUID.randomUUID().toString());
        JsonPath given = CaseFlow.done(ask(user, input));
        assertThat(given.getList("permit.revealed.contactPoint.id")).containsExactly(desk.email(), desk.phone());
        assertThat(given.getList("permit.revealed.value", String.class).get(0)).isEqualTo("desk@example.org");
        assertThat(given.getList("permit.revealed.value", String.class).get(1)).matches("\\+1202[0-9]{7}");
        assertThat(given.getList("permit.revealed.contactPoint.value", String.class))
                .allMatch(value -> value.contains("****"));
        assertThat(ask(user, input).getList("permit.revealed.value"))
                .as("sent again because no answer came")
                .isEqualTo(given.getList("permit.revealed.value"));
        assertThat(accesses().getList("edges.node.contactPoint.id"))
                .containsExactlyInAnyOrder(desk.email(), desk.phone());
        assertThat(accesses().getList("edges.node.purpose")).containsOnly("CONTACT");
        assertThat(accesses().getList("edges.node.fields.flatten()")).containsOnly("VALUE");
        String permit = given.getString("permit.id");
        for (String role : List.of("COLLECTOR", "COMPLIANCE", "AUDITOR")) {
            JsonPath read = GraphQl.ask(
                    Tokens.of(role.equals("COLLECTOR") ? user : "watch", role),
                    "query($id: ID!) { node(id: $id) { ... on ContactPermit { %s } } }".formatted(REVEALED),
                    Map.of("id", permit));
            assertThat(read.getList("node.revealed.contactPoint.id")).containsExactly(desk.email(), desk.phone());
            assertThat(read.getList("node.revealed.value", String.class)).allMatch(value -> value.contains("****"));
        }
        shift(permit, "2 minutes");
        assertThat(ask(user, input).getList("permit.revealed.value", String.class))
                .as("sent again much later")
                .allMatch(value -> value.contains("****"));
        assertThat(accesses().getInt("totalCount")).isEqualTo(2);
        assertThat(GraphQl.ask("query($id: ID!) { caseVerifyLog(caseId: $id) { intact } }", Map.of("id", desk.caseId()))
                        .getBoolean("caseVerifyLog.intact"))
                .isTrue();
    }

    @Test
    void nothingIsShownOfOthersAndNothingWithoutAPermit() {
        Desk other = Desk.atAnyHour();
        assertThat(UserErrors.of(ask(
                        user,
                        input(Map.of(), List.of(desk.phone(), desk.spousePhone(), other.phone(), desk.caseId(), "x")))))
                .containsExactly(
                        "NOT_FOUND input.reveal.1",
                        "NOT_FOUND input.reveal.2",
                        "NOT_FOUND input.reveal.3",
                        "NOT_FOUND input.reveal.4");
        Map<String, Object> spouse = new HashMap<>(desk.spouse("RESTORE_CONTACT"));
        assertThat(UserErrors.of(ask(user, input(spouse, List.of(desk.phone())))))
                .containsExactly("NOT_FOUND input.reveal.0");
        assertThat(UserErrors.of(ask(user, input(Map.of(), Collections.nCopies(11, desk.phone())))))
                .containsExactly("OUT_OF_RANGE input.reveal");
        String unfit = "NOBODY-1";
        JsonPath refused = ask(user, input(Map.of("collector", unfit), List.of(desk.phone())));
        assertThat(UserErrors.of(refused)).containsExactly("CONTACT_REFUSED input.proposal");
        assertThat(refused.getString("")).doesNotContain("1202");
        assertThat(accesses().getInt("totalCount")).isZero();
        assertThat(CaseFlow.done(ask(user, input(Map.of(), null))).getList("permit.revealed"))
                .isEmpty();
    }

    @Test
    void aPermitThatIsNotUsedWasAskedForToLook() {
        looked(user, 119);
        String used = given();
        CaseFlow.done(Permits.log(
                desk, Map.of("permitId", used, "performedAt", Instant.now().toString())));
        given();
        assertThat(UserErrors.of(reveal())).as("119, and two permits").isEmpty();
        assertThat(UserErrors.of(reveal())).containsExactly("RATE_LIMITED input.subject");
        assertThat(UserErrors.of(ask(user, input(Map.of(), List.of(desk.phone())))))
                .containsExactly("RATE_LIMITED input.reveal");
        CaseFlow.done(ask(user, input(Map.of(), null)));

        open();
        looked(user, 119);
        CaseFlow.done(Permits.release(given()));
        assertThat(UserErrors.of(reveal())).as("119, and one released").containsExactly("RATE_LIMITED input.subject");

        open();
        looked(user, 119);
        shift(given(), "10 minutes");
        assertThat(UserErrors.of(reveal())).as("119, and one expired").containsExactly("RATE_LIMITED input.subject");

        open();
        looked(user, 119);
        String begun = given();
        CaseFlow.done(GraphQl.mutate(
                "contactPermitStart",
                "ContactPermitStartInput",
                "permit { id }",
                Map.of("permitId", begun, "startedAt", Instant.now().toString())));
        shift(begun, "10 minutes");
        assertThat(UserErrors.of(reveal()))
                .as("119, and one never logged")
                .containsExactly("RATE_LIMITED input.subject");
    }

    @Test
    void permitsThatShowSomethingHaveALimitOfTheirOwn() {
        String permit = given();
        copies(permit, 238);
        List<String> statements = Statements.during(this::given);
        // the turn and the sums of the caller, the numbers before and after, the record, and the contact point to be
        // shown
        assertThat(statements).hasSize(GuardStatementCountHttpTest.JUDGEMENT + 5 + 6);
        assertThat(UserErrors.of(ask(user, input(Map.of(), List.of(desk.phone())))))
                .containsExactly("RATE_LIMITED input.reveal");
        CaseFlow.done(ask(user, input(Map.of(), null)));
        assertThat(UserErrors.of(reveal())).as("not of the other limit").isEmpty();
    }

    private String given() {
        return CaseFlow.done(ask(user, input(Map.of(), List.of(desk.phone())))).getString("permit.id");
    }

    private JsonPath reveal() {
        return GraphQl.ask(
                        Tokens.of(user, "COLLECTOR"),
                        "mutation($id: ID!) { it: personalDataReveal(input: {subject: $id, fields: [VALUE], purpose: CONTACT})"
                                + " { userErrors { code field message } } }",
                        Map.of("id", desk.phone()))
                .setRootPath("data.it");
    }

    private Map<String, Object> input(Map<String, ?> more, List<String> reveal) {
        Map<String, Object> input = new HashMap<>(Map.of("proposal", Permits.now(desk, more)));
        input.put("reveal", reveal);
        return input;
    }

    private static JsonPath ask(String user, Map<String, ?> input) {
        return GraphQl.ask(
                        Tokens.of(user, "COLLECTOR"),
                        ("mutation($input: ContactPermitInput!) { it: contactPermit(input: $input) { permit { id %s }"
                                        + " userErrors { code field message } } }")
                                .formatted(REVEALED),
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    private JsonPath accesses() {
        return GraphQl.ask(
                        Tokens.of("watch", "COMPLIANCE"),
                        "query($who: String) { it: personalDataAccesses(where: {accessedBy: $who}) { totalCount edges { node {"
                                + " purpose fields contactPoint { id } } } } }",
                        Map.of("who", user))
                .setRootPath("data.it");
    }

    private void looked(String by, int times) {
        TestDatabase.execute(
                ("insert into personal_data_access (id, borrower_id, fields, purpose, accessed_at, accessed_by)"
                                + " select gen_random_uuid(), '%s', '{NAME}', 'CONTACT', now(), '%s' from generate_series(1, %d)")
                        .formatted(uuid(desk.borrower()), by, times));
    }

    /** So many more permits that have shown the same. */
    private void copies(String permit, int times) {
        TestDatabase.execute(
                ("with d as (insert into compliance_decision (id, case_id, borrower_id, permit_use, judged_for,"
                                + " verdict, proposal, basis, answer, rule_ids, pack_versions, decided_at, requested_by)"
                                + " select gen_random_uuid(), d.case_id, d.borrower_id, d.permit_use, d.judged_for, d.verdict, d.proposal,"
                                + " d.basis, d.answer, d.rule_ids, d.pack_versions, d.decided_at, d.requested_by"
                                + " from compliance_decision d join contact_permit p on p.decision_id = d.id, generate_series(1, %2$d)"
                                + " where p.id = '%1$s' returning id),"
                                + " p as (insert into contact_permit (id, decision_id, case_id, borrower_id, person_id, channel, debts,"
                                + " given_at, expires_at, given_to, ended_at, end_kind) select gen_random_uuid(), d.id, p.case_id,"
                                + " p.borrower_id, p.person_id, p.channel, p.debts, p.given_at, p.expires_at, p.given_to, p.given_at,"
                                + " 'VOIDED' from d, contact_permit p where p.id = '%1$s' returning id)"
                                + " insert into personal_data_access (id, borrower_id, contact_point_id, fields, purpose, accessed_at,"
                                + " accessed_by, permit_id) select gen_random_uuid(), x.borrower_id, x.contact_point_id, x.fields,"
                                + " x.purpose, x.accessed_at, x.accessed_by, p.id from p, personal_data_access x"
                                + " where x.permit_id = '%1$s'")
                        .formatted(uuid(permit), times));
    }

    /** As if it had been given so much earlier. */
    private static void shift(String permit, String by) {
        TestDatabase.execute(
                ("update contact_permit set given_at = given_at - interval '%1$s', expires_at = expires_at - interval '%1$s',"
                                + " started_at = started_at - interval '%1$s', begin_before = begin_before - interval '%1$s' where id = '%2$s'")
                        .formatted(by, uuid(permit)));
    }

    private static UUID uuid(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }
}
