package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentityCheckHttpTest {

    private static final Map<String, String> RIGHT =
            Map.of("birthDate", "1980-02-29", "nationalIdEnds", "5-1120", "postalCode", "62704");
    private static final Map<String, String> WRONG =
            Map.of("birthDate", "1980-03-01", "nationalIdEnds", "5-1121", "postalCode", "62705");

    private final String user = "user-" + UUID.randomUUID();
    private String borrower;
    private String contact;

    @BeforeEach
    void register() {
        JsonPath person = GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id contacts { id } }",
                Map.of(
                        "number", "B-" + UUID.randomUUID(),
                        "name", "Jane Doe",
                        "nationalId", "078-05-1120",
                        "birthDate", "1980-02-29",
                        "country", "US",
                        "timeZone", "America/Chicago",
                        "contactPoints",
                                List.of(Map.of("channel", "ADDRESS", "value", "1 Elm Street, Springfield, IL 62704")),
                        "contacts",
                                List.of(Map.of(
                                        "name",
                                        "John Roe",
                                        "relationship",
                                        "FRIEND",
                                        "contactPoints",
                                        List.of(Map.of(
                                                "channel", "ADDRESS", "value", "2 Oak Street, Chicago 60601"))))));
        assertThat(UserErrors.of(person)).isEmpty();
        borrower = person.getString("borrower.id");
        contact = person.getString("borrower.contacts[0].id");
    }

    private JsonPath check(String token, String subject, Map<String, ?> said) {
        Map<String, Object> input = new HashMap<>(said);
        input.put("subject", subject);
        return GraphQl.ask(
                        token,
                        "mutation($input: IdentityCheckInput!) { it: identityCheck(input: $input)"
                                + " { matches checked userErrors { code field message } } }",
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    private JsonPath check(String subject, Map<String, ?> said) {
        return check(Tokens.of(user, "SERVICE"), subject, said);
    }

    private Boolean matches(String subject, Map<String, ?> said) {
        JsonPath answer = check(subject, said);
        assertThat(UserErrors.of(answer)).isEmpty();
        return answer.get("matches");
    }

    private JsonPath accesses() {
        return GraphQl.ask(
                        Tokens.of("cy", "COMPLIANCE"),
                        "query($where: PersonalDataAccessWhere) { it: personalDataAccesses(where: $where) { totalCount edges { node {"
                                + " accessedBy fields purpose matched note borrower { id } contact { id } } } } }",
                        Map.of("where", Map.of("accessedBy", user)))
                .setRootPath("data.it");
    }

    private void refused(String subject, Map<String, ?> said, String... errors) {
        JsonPath answer = check(subject, said);
        assertThat(UserErrors.of(answer)).containsExactlyInAnyOrder(errors);
        assertThat(answer.<Object>get("matches")).isNull();
        assertThat(answer.<Object>get("checked")).isNull();
    }

    /** Of every choice of fields, each right or wrong: it matches when none is wrong. */
    @Test
    void itMatchesWhenEveryGivenFieldDoes() {
        List<String> fields = List.of("birthDate", "nationalIdEnds", "postalCode");
        List<String> names = List.of("BIRTH_DATE", "NATIONAL_ID_ENDS", "POSTAL_CODE");
        for (int choice = 1; choice < 27; choice++) {
            register();
            Map<String, String> said = new HashMap<>();
            List<String> expected = new ArrayList<>();
            boolean matches = true;
            for (int field = 0, rest = choice; field < 3; field++, rest /= 3) {
                if (rest % 3 > 0) {
                    String name = fields.get(field);
                    said.put(name, (rest % 3 == 1 ? RIGHT : WRONG).get(name));
                    expected.add(names.get(field));
                    matches &= rest % 3 == 1;
                }
            }
            JsonPath answer = check(borrower, said);
            assertThat(answer.<Object>get("matches")).as(said.toString()).isEqualTo(matches);
            assertThat(answer.getList("checked")).isEqualTo(expected);
        }
    }

    @Test
    void aContactHasOnlyAddresses() {
        assertThat(matches(contact, Map.of("postalCode", "60601"))).isTrue();
        assertThat(matches(contact, Map.of("postalCode", "62704"))).isFalse();
        assertThat(matches(borrower, Map.of("postalCode", "60601"))).isFalse();
        refused(contact, RIGHT, "INVALID input.birthDate", "INVALID input.nationalIdEnds");
        assertThat(accesses().getString("edges[2].node.contact.id")).isEqualTo(contact);
        assertThat(accesses().getString("edges[0].node.contact")).isNull();
    }

    @Test
    void whatIsNotOnRecordDoesNotMatchAndIsNotToldApart() {
        String nobody = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of("number", "B-" + UUID.randomUUID(), "name", "Ann", "country", "US", "timeZone", "UTC"))
                .getString("borrower.id");
        for (String field : RIGHT.keySet()) {
            Map<String, String> said = Map.of(field, RIGHT.get(field));
            String missing = check(nobody, said).prettify();
            assertThat(missing)
                    .isEqualTo(check(borrower, Map.of(field, WRONG.get(field))).prettify());
        }
    }

    @Test
    void anAddressThatIsKnownToBeWrongIsNotThePersons() {
        JsonPath point = GraphQl.mutate(
                "contactPointAdd",
                "ContactPointAddInput",
                "contactPoint { id }",
                Map.of("ownerId", borrower, "contactPoint", Map.of("channel", "ADDRESS", "value", "3 Ash, 73301")));
        assertThat(matches(borrower, Map.of("postalCode", "73301"))).isTrue();
        GraphQl.mutate(
                "contactPointSetStanding",
                "ContactPointSetStandingInput",
                "contactPoint { id }",
                Map.of("contactPointId", point.getString("contactPoint.id"), "standing", "WRONG_PARTY"));
        assertThat(matches(borrower, Map.of("postalCode", "73301"))).isFalse();
    }

    @Test
    void whatCannotBeComparedIsRefusedAndNotRecorded() {
        refused(borrower, Map.of(), "REQUIRED input");
        refused(contact, Map.of(), "REQUIRED input");
        refused("x", RIGHT, "NOT_FOUND input.subject");
        refused(NodeId.encode(NodeType.LOAN, UUID.randomUUID()), RIGHT, "NOT_FOUND input.subject");
        refused(NodeId.encode(NodeType.BORROWER, UUID.randomUUID()), RIGHT, "NOT_FOUND input.subject");
        refused(NodeId.encode(NodeType.CONTACT, UUID.randomUUID()), RIGHT, "NOT_FOUND input.subject");
        for (String ends : List.of("120", "1-2-0", "", "8051120", " 120 ")) {
            refused(borrower, Map.of("nationalIdEnds", ends), "OUT_OF_RANGE input.nationalIdEnds");
        }
        for (String code : List.of("62", "", "12345678901", "6-2")) {
            refused(borrower, Map.of("postalCode", code), "OUT_OF_RANGE input.postalCode");
        }
        refused(borrower, Map.of("postalCode", "Street"), "INVALID input.postalCode");
        refused(
                borrower,
                Map.of("nationalIdEnds", "120", "postalCode", "IL"),
                "OUT_OF_RANGE input.nationalIdEnds",
                "OUT_OF_RANGE input.postalCode");
        refused(borrower, Map.of("postalCode", "627\u000004"), "INVALID input.postalCode");
        assertThat(accesses().getInt("totalCount")).isZero();
        assertThat(matches(borrower, Map.of("nationalIdEnds", "1120"))).isTrue();
        assertThat(matches(borrower, Map.of("nationalIdEnds", "051120"))).isTrue();
    }

    @Test
    void everyCheckIsAnAccessWithItsResultAndNoneOfTheLimit() {
        assertThat(matches(borrower, RIGHT)).isTrue();
        assertThat(matches(borrower, Map.of("birthDate", "1980-03-01"))).isFalse();
        JsonPath seen = accesses();
        assertThat(seen.getList("edges.node.matched")).containsExactly(false, true);
        assertThat(seen.getList("edges.node.purpose")).containsOnly("IDENTIFY");
        assertThat(seen.getList("edges.node.borrower.id")).containsOnly(borrower);
        assertThat(seen.getList("edges.node.note")).containsOnlyNulls();
        assertThat(seen.getList("edges[1].node.fields")).containsExactly("BIRTH_DATE", "NATIONAL_ID", "VALUE");
        assertThat(seen.getList("edges[0].node.fields")).containsExactly("BIRTH_DATE");
        for (int i = 0; i < 119; i++) {
            assertThat(matches(borrower, Map.of("postalCode", "62704"))).isTrue();
        }
        JsonPath shown = GraphQl.ask(
                        Tokens.of(user, "SERVICE"),
                        "mutation($input: PersonalDataRevealInput!) { it: personalDataReveal(input: $input)"
                                + " { fields { value } userErrors { code field } } }",
                        Map.of(
                                "input",
                                Map.of("subject", borrower, "fields", List.of("BIRTH_DATE"), "purpose", "IDENTIFY")))
                .setRootPath("data.it");
        assertThat(shown.getString("fields[0].value")).isEqualTo("1980-02-29");
        assertThat(accesses().getList("edges.node.matched").get(0)).isNull();
    }

    @Test
    void aRepetitionAnswersWhatWasAnsweredAndIsNoSecondCheck() {
        Map<String, String> keyed = new HashMap<>(RIGHT);
        keyed.put("idempotencyKey", UUID.randomUUID().toString());
        assertThat(matches(borrower, keyed)).isTrue();
        GraphQl.mutate(
                "borrowerCorrect",
                "BorrowerCorrectInput",
                "borrower { id }",
                Map.of("borrowerId", borrower, "birthDate", "1980-03-01", "expectedVersion", 0));
        JsonPath again = check(borrower, keyed);
        assertThat(again.getBoolean("matches")).isTrue();
        assertThat(again.getList("checked")).containsExactly("BIRTH_DATE", "NATIONAL_ID_ENDS", "POSTAL_CODE");
        assertThat(accesses().getInt("totalCount")).isEqualTo(1);
        assertThat(matches(borrower, Map.of("birthDate", "1980-02-29"))).isFalse();
        keyed.put("birthDate", "1980-03-01");
        refused(borrower, keyed, "IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    @Test
    void afterFiveMismatchesNobodyChecksThePersonAnyMore() {
        assertThat(matches(borrower, WRONG)).isFalse();
        assertThat(matches(borrower, Map.of("birthDate", "1980-03-01"))).isFalse();
        assertThat(matches(borrower, RIGHT)).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(check(Tokens.of("another-" + i, "COLLECTOR"), borrower, Map.of("postalCode", "62705"))
                            .getBoolean("matches"))
                    .isFalse();
        }
        refused(borrower, RIGHT, "RATE_LIMITED input.subject");
        refused(borrower, Map.of("postalCode", "62"), "OUT_OF_RANGE input.postalCode", "RATE_LIMITED input.subject");
        assertThat(UserErrors.of(check(Tokens.of("boss", "COMPLIANCE"), borrower, RIGHT)))
                .containsExactly("RATE_LIMITED input.subject");
        assertThat(accesses().getInt("totalCount"))
                .as("what is refused is no access")
                .isEqualTo(3);
        assertThat(matches(contact, Map.of("postalCode", "60601")))
                .as("another person")
                .isTrue();
    }

    @Test
    void noMoreThanFiveGuessesHoweverManyAskAtOnce() throws Exception {
        List<JsonPath> answers =
                Together.times(30, () -> check(Tokens.of("user-" + UUID.randomUUID(), "SERVICE"), borrower, WRONG));
        assertThat(answers.stream().filter(answer -> Boolean.FALSE.equals(answer.get("matches"))))
                .hasSize(5);
        assertThat(answers.stream()
                        .filter(answer -> UserErrors.of(answer).equals(List.of("RATE_LIMITED input.subject"))))
                .hasSize(25);
    }

    @Test
    void ofAnErasedPersonNothingIsCompared() {
        String number = "B-" + UUID.randomUUID();
        String erased = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of(
                                "number",
                                number,
                                "name",
                                "Ann",
                                "birthDate",
                                "1980-02-29",
                                "country",
                                "US",
                                "timeZone",
                                "UTC"))
                .getString("borrower.id");
        assertThat(UserErrors.of(GraphQl.mutate(
                        "borrowerErase",
                        "BorrowerEraseInput",
                        "borrower { id }",
                        Map.of("borrowerId", erased, "number", number, "basis", "REQUEST"))))
                .isEmpty();
        refused(erased, Map.of("birthDate", "1980-02-29"), "ERASED input.subject");
    }

    @Test
    void whoMayRevealMayCheckButForAuditorsAndOperators() {
        Set<String> may = Set.of("COLLECTOR", "TEAM_LEAD", "COMPLIANCE", "SERVICE");
        String document = "mutation($input: IdentityCheckInput!) { identityCheck(input: $input) { matches } }";
        for (String role : List.of("COLLECTOR", "TEAM_LEAD", "COMPLIANCE", "SERVICE", "OPERATOR", "AUDITOR", "ADMIN")) {
            JsonPath answer = GraphQl.send(
                            Tokens.of(user, role),
                            document,
                            Map.of("input", Map.of("subject", borrower, "birthDate", "1980-02-29")))
                    .jsonPath();
            assertThat(answer.<Object>get(
                            may.contains(role) ? "data.identityCheck.matches" : "errors[0].extensions.code"))
                    .as(role)
                    .isEqualTo(may.contains(role) ? true : "FORBIDDEN");
        }
        assertThat(UserErrors.of(check(Tokens.ofAgency(user, "agency-" + UUID.randomUUID()), borrower, RIGHT)))
                .isEqualTo(Collections.singletonList("NOT_FOUND input.subject"));
        assertThat(accesses().getInt("totalCount")).isEqualTo(4);
    }
}
