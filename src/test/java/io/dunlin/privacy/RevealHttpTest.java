package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Rooms;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.dunlin.vocabulary.PersonalField;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevealHttpTest {

    private static final Subjects SUBJECTS = new Subjects(Rooms.tables());

    private static final String PERSON =
            "{ name nationalId birthDate contactPoints { value } contacts { name contactPoints { value } } }";

    private final String number = "B-" + UUID.randomUUID();
    private final String user = "user-" + UUID.randomUUID();
    private String borrower;
    private String point;
    private String contact;

    @BeforeEach
    void register() {
        JsonPath person = GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id contactPoints { id } contacts { id } }",
                Map.of(
                        "number", number,
                        "name", "Jane Doe",
                        "nationalId", "078-05-1120",
                        "birthDate", "1980-02-29",
                        "country", "US",
                        "timeZone", "America/Chicago",
                        "contactPoints", List.of(Map.of("channel", "PHONE", "value", "+12025550123")),
                        "contacts", List.of(Map.of("name", "John Roe", "relationship", "FRIEND"))));
        assertThat(UserErrors.of(person)).isEmpty();
        borrower = person.getString("borrower.id");
        point = person.getString("borrower.contactPoints[0].id");
        contact = person.getString("borrower.contacts[0].id");
    }

    private JsonPath reveal(String role, String subject, Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("subject", subject, "fields", List.of("NAME"), "purpose", "CONTACT"));
        input.putAll(more);
        return GraphQl.ask(
                        Tokens.of(user, role),
                        "mutation($input: PersonalDataRevealInput!) { it: personalDataReveal(input: $input)"
                                + " { fields { field value } userErrors { code field message } } }",
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    private JsonPath accesses() {
        return GraphQl.ask(
                        Tokens.of("cy", "COMPLIANCE"),
                        "query($where: PersonalDataAccessWhere) { it: personalDataAccesses(where: $where) { totalCount edges { node {"
                                + " accessedBy fields purpose note borrower { number } contact { id } contactPoint { id } } } } }",
                        Map.of("where", Map.of("accessedBy", user)))
                .setRootPath("data.it");
    }

    @Test
    void whatIsMaskedDependsOnTheRole() {
        Map<String, Object> masked = Map.of(
                "name",
                "Jane Doe",
                "nationalId",
                "****1120",
                "contactPoints",
                List.of(Map.of("value", "+12****0123")),
                "contacts",
                List.of(Map.of("name", "John Roe", "contactPoints", List.of())));
        for (String role : List.of("COLLECTOR", "TEAM_LEAD", "COMPLIANCE", "SERVICE")) {
            assertThat(person(Tokens.of("ann", role)))
                    .as(role)
                    .containsAllEntriesOf(masked)
                    .containsEntry("birthDate", null);
        }
        assertThat(person(Tokens.of("ann", "AUDITOR")))
                .containsEntry("name", "J**** D****")
                .containsEntry("contacts", List.of(Map.of("name", "J**** R****", "contactPoints", List.of())));
        String own =
                "query($id: ID!) { node(id: $id) { ... on Borrower { name nationalId birthDate contactPoints { value } } } }";
        assertThat(GraphQl.ask(Tokens.ofBorrower("jane", number), own, Map.of("id", borrower))
                        .<String, Object>getMap("node"))
                .containsEntry("nationalId", "078-05-1120")
                .containsEntry("birthDate", "1980-02-29")
                .containsEntry("contactPoints", List.of(Map.of("value", "+12025550123")));
    }

    private Map<String, Object> person(String token) {
        return GraphQl.ask(
                        token,
                        "query($id: ID!) { node(id: $id) { ... on Borrower " + PERSON + " } }",
                        Map.of("id", borrower))
                .getMap("node");
    }

    @Test
    void whatIsRevealedIsRecorded() {
        Map<String, ?> all =
                Map.of("fields", List.of("BIRTH_DATE", "NAME", "NATIONAL_ID"), "purpose", "IDENTIFY", "note", "a call");
        assertThat(reveal("SERVICE", borrower, all).getList("fields"))
                .isEqualTo(List.of(
                        Map.of("field", "BIRTH_DATE", "value", "1980-02-29"),
                        Map.of("field", "NAME", "value", "Jane Doe"),
                        Map.of("field", "NATIONAL_ID", "value", "078-05-1120")));
        assertThat(reveal("COLLECTOR", point, Map.of("fields", List.of("VALUE")))
                        .getString("fields[0].value"))
                .isEqualTo("+12025550123");
        assertThat(reveal("AUDITOR", contact, Map.of("purpose", "AUDIT")).getString("fields[0].value"))
                .isEqualTo("John Roe");
        JsonPath seen = accesses();
        assertThat(seen.getInt("totalCount")).isEqualTo(3);
        assertThat(seen.getList("edges.node.borrower.number")).containsOnly(number);
        assertThat(seen.getString("edges[0].node.contact.id")).isEqualTo(contact);
        assertThat(seen.getString("edges[0].node.contactPoint")).isNull();
        assertThat(seen.getString("edges[1].node.contact")).isNull();
        assertThat(seen.getString("edges[1].node.contactPoint.id")).isEqualTo(point);
        assertThat(seen.getList("edges.node.purpose")).containsExactly("AUDIT", "CONTACT", "IDENTIFY");
        assertThat(seen.getList("edges[2].node.fields")).containsExactly("BIRTH_DATE", "NAME", "NATIONAL_ID");
        assertThat(seen.getString("edges[2].node.note")).isEqualTo("a call");
    }

    @Test
    void freeTextIsRevealedLikeNames() {
        JsonPath condition = GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId",
                        borrower,
                        "kind",
                        "VULNERABLE",
                        "from",
                        "2026-01-01",
                        "evidence",
                        "a letter",
                        "detail",
                        "illness"));
        String id = condition.getString("condition.id");
        JsonPath shown = reveal("AUDITOR", id, Map.of("fields", List.of("EVIDENCE", "DETAIL"), "purpose", "AUDIT"));
        assertThat(shown.getList("fields.value")).containsExactly("a letter", "illness");
        assertThat(accesses().getString("edges[0].node.borrower.number")).isEqualTo(number);
        assertThat(UserErrors.of(reveal("AUDITOR", id, Map.of("fields", List.of("NOTE")))))
                .containsExactly("INVALID input.fields");
    }

    private String legalHold() {
        return GraphQl.mutate(
                        "legalHoldPlace",
                        "LegalHoldPlaceInput",
                        "legalHold { id }",
                        Map.of("borrowerId", borrower, "reason", "Case 12 of the court"))
                .getString("legalHold.id");
    }

    @Test
    void whatARoleMayNotAskForIsNotRevealedToIt() {
        String hold = legalHold();
        Map<String, ?> reason = Map.of("fields", List.of("REASON"), "purpose", "AUDIT");
        for (String role : List.of("COLLECTOR", "SERVICE")) {
            assertThat(UserErrors.of(reveal(role, hold, reason))).as(role).containsExactly("INVALID input.fields");
        }
        assertThat(reveal("AUDITOR", hold, reason).getString("fields[0].value")).isEqualTo("Case 12 of the court");
        assertThat(reveal("AUDITOR", hold, Map.of("fields", List.of("LIFT_REASON")))
                        .getMap("fields[0]"))
                .containsEntry("field", "LIFT_REASON")
                .containsEntry("value", null);
        assertThat(accesses().getInt("totalCount")).isEqualTo(2);
    }

    /** Of every kind there is one that does not exist. */
    @Test
    void ofAnyKindWhatIsNotThereIsNotFound() {
        for (Subject subject : SUBJECTS.all()) {
            for (PersonalField field : PersonalField.values()) {
                String expected = subject.has(field) ? "NOT_FOUND input.subject" : "INVALID input.fields";
                String id = NodeId.encode(subject.type(), UUID.randomUUID());
                assertThat(UserErrors.of(reveal("COMPLIANCE", id, Map.of("fields", List.of(field)))))
                        .as(subject.type() + " " + field)
                        .containsExactly(expected);
            }
        }
    }

    @Test
    void whatIsRefusedIsNoAccess() {
        assertThat(UserErrors.of(reveal("SERVICE", "x", Map.of()))).containsExactly("NOT_FOUND input.subject");
        assertThat(UserErrors.of(reveal("SERVICE", NodeId.encode(NodeType.BORROWER, UUID.randomUUID()), Map.of())))
                .containsExactly("NOT_FOUND input.subject");
        assertThat(UserErrors.of(reveal("SERVICE", NodeId.encode(NodeType.LOAN, UUID.randomUUID()), Map.of())))
                .containsExactly("NOT_FOUND input.subject");
        assertThat(UserErrors.of(reveal("SERVICE", contact, Map.of("fields", List.of("NAME", "BIRTH_DATE")))))
                .containsExactly("INVALID input.fields");
        assertThat(UserErrors.of(reveal("SERVICE", borrower, Map.of("fields", List.of("VALUE")))))
                .containsExactly("INVALID input.fields");
        assertThat(UserErrors.of(reveal("SERVICE", borrower, Map.of("fields", List.of()))))
                .containsExactly("INVALID input.fields");
        assertThat(UserErrors.of(reveal("SERVICE", borrower, Map.of("note", "x".repeat(501)))))
                .containsExactly("OUT_OF_RANGE input.note");
        assertThat(accesses().getInt("totalCount")).isZero();
    }

    @Test
    void aRepetitionIsNoSecondAccess() {
        Map<String, ?> keyed = Map.of("idempotencyKey", UUID.randomUUID().toString());
        assertThat(reveal("SERVICE", borrower, keyed).getString("fields[0].value"))
                .isEqualTo("Jane Doe");
        assertThat(reveal("SERVICE", borrower, keyed).getString("fields[0].value"))
                .isEqualTo("Jane Doe");
        assertThat(accesses().getInt("totalCount")).isEqualTo(1);
    }

    @Test
    void aLateRepetitionShowsNothing() {
        Map<String, ?> keyed = Map.of("idempotencyKey", UUID.randomUUID().toString());
        assertThat(UserErrors.of(reveal("SERVICE", borrower, keyed))).isEmpty();
        TestDatabase.execute("set session_replication_role = replica; update personal_data_access set accessed_at ="
                + " accessed_at - interval '61 seconds' where accessed_by = '" + user + "'");
        assertThat(UserErrors.of(reveal("SERVICE", borrower, keyed)))
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    @Test
    void aRepetitionBySomebodyWhoseRoleMayNotIsRefused() {
        String hold = legalHold();
        Map<String, ?> keyed =
                Map.of("idempotencyKey", UUID.randomUUID().toString(), "fields", List.of("REASON"), "purpose", "AUDIT");
        assertThat(UserErrors.of(reveal("COMPLIANCE", hold, keyed))).isEmpty();
        assertThat(UserErrors.of(reveal("COLLECTOR", hold, keyed))).containsExactly("INVALID input.fields");
    }

    @Test
    void nobodyLooksMoreOftenThanTheLimitHoweverManyAskAtOnce() throws Exception {
        List<List<String>> errors = Together.times(130, () -> UserErrors.of(reveal("SERVICE", borrower, Map.of())));
        assertThat(errors.stream().filter(List::isEmpty)).hasSize(120);
        assertThat(errors.stream().filter(error -> error.equals(List.of("RATE_LIMITED input.subject"))))
                .hasSize(10);
        assertThat(accesses().getInt("totalCount")).isEqualTo(120);
    }
}
