package io.dunlin.casework.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class VerificationHttpTest {

    private static final String FOUND = "action { id verifications { field claimed result recordedBy } }";

    private String caseId;
    private String contact;

    @BeforeEach
    void open() {
        JsonPath person = CaseFlow.borrower();
        String borrower = person.getString("borrower.id");
        contact = person.getString("borrower.contacts[0].id");
        CaseFlow.loan(borrower, "USD", 2, 30);
        caseId = CaseFlow.openCase(borrower);
    }

    @Test
    void anActionShowsWhatItFoundOut() {
        String action = asked(Map.of());
        CaseFlow.done(verify(of(action)));
        Map<String, Object> more = of(action);
        more.put("field", "employer");
        more.put("result", "CONTRADICTED");
        JsonPath both = CaseFlow.done(verify(more));
        assertThat(both.getString("action.id")).isEqualTo(action);
        assertThat(both.<String>getList("action.verifications.field")).containsExactly("address", "employer");
        assertThat(both.<String>getList("action.verifications.result")).containsExactly("CONFIRMED", "CONTRADICTED");
        assertThat(both.getString("action.verifications[0].claimed")).isEqualTo("1 Test Street");
        assertThat(both.getString("action.verifications[0].recordedBy")).isEqualTo("tester");
    }

    @Test
    void theBorrowerMayBeAskedInAnyAction() {
        String call = CaseFlow.log(CaseFlow.call(caseId, "RIGHT_PARTY_CONTACT")).getString("action.id");
        CaseFlow.done(verify(of(call)));
    }

    @Test
    void aContactIsAskedOpenlyAndWithoutLearningOfTheDebt() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("purpose", "RELAY_MESSAGE"),
                Map.of("identityDisclosed", false),
                Map.of("purposeDisclosed", false),
                Map.of("debtDisclosed", true))) {
            refused(asked(wrong), 1);
        }
        Map<String, Object> untold = new HashMap<>();
        untold.put("identityDisclosed", null);
        untold.put("debtDisclosed", null);
        refused(asked(untold), 2);
    }

    @Test
    void ofACorrectedActionTheCorrectionCounts() {
        String action = asked(Map.of());
        String correction = CaseFlow.done(GraphQl.mutate(
                        "caseCorrectAction",
                        "CaseCorrectActionInput",
                        "action { id }",
                        Map.of("actionId", action, "note", "other", "reason", "typo")))
                .getString("action.id");
        refused(action, 1);
        CaseFlow.done(verify(of(correction)));
    }

    @Test
    void aKeyIsGoodOnce() {
        Map<String, Object> input = of(asked(Map.of()));
        input.put("idempotencyKey", caseId);
        CaseFlow.done(verify(input));
        assertThat(CaseFlow.done(verify(input)).getList("action.verifications")).hasSize(1);
        input.put("result", "UNKNOWN");
        assertThat(UserErrors.of(verify(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("actionId", "QQAAAAAAAAAAAAAAAAAAAAA", "NOT_FOUND input.actionId"),
                arguments("claimed", "", "REQUIRED input.claimed"),
                arguments("claimed", "a\nb", "INVALID input.claimed"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFieldIsRefused(String field, String value, String error) {
        Map<String, Object> input = of(asked(Map.of()));
        input.put(field, value);
        JsonPath refused = verify(input);
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("action")).isNull();
    }

    private void refused(String action, int errors) {
        JsonPath refused = verify(of(action));
        assertThat(UserErrors.of(refused)).hasSize(errors).containsOnly("ILLEGAL_STATE input.actionId");
        assertThat(GraphQl.ask(
                                "query($id: ID!) { node(id: $id) { ... on CollectionAction { verifications { field } } } }",
                                Map.of("id", action))
                        .getList("node.verifications"))
                .isEmpty();
    }

    /** A call to the contact as it should be, or with something else. */
    private String asked(Map<String, Object> other) {
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "THIRD_PARTY_CONTACT"));
        call.putAll(Map.of("party", "CONTACT", "contactId", contact, "purpose", "VERIFY_INFORMATION"));
        call.putAll(Map.of("identityDisclosed", true, "purposeDisclosed", true, "debtDisclosed", false));
        call.putAll(other);
        return CaseFlow.log(call).getString("action.id");
    }

    private static Map<String, Object> of(String action) {
        return new HashMap<>(
                Map.of("actionId", action, "field", "address", "claimed", "1 Test Street", "result", "CONFIRMED"));
    }

    private static JsonPath verify(Map<String, Object> input) {
        return GraphQl.mutate("informationVerify", "InformationVerifyInput", FOUND, input);
    }
}
