package io.dunlin.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulesInForceHttpTest {

    private static final String QUERY = """
            query($jurisdiction: String!, $on: Date) { rulesInForce(jurisdiction: $jurisdiction, on: $on) {
                ruleId jurisdiction text citation bindingness confidence effect parameters { name value }
                effectiveFrom effectiveThrough enabled disabledBecause channels purposes roles standInsToo actors places licences products subdivisions
                exceptSubdivisions packVersion } }
            """;

    private static JsonPath rules(String jurisdiction, String on) {
        Map<String, Object> variables = new HashMap<>(Map.of("jurisdiction", jurisdiction));
        variables.put("on", on);
        return GraphQl.ask(QUERY, variables).setRootPath("data");
    }

    private static List<String> ids(String jurisdiction, String on) {
        return rules(jurisdiction, on).getList("rulesInForce.ruleId");
    }

    @Test
    void jurisdictionsSayWhichRulesPeopleHaveToSeeTo() {
        JsonPath known = GraphQl.ask("{ jurisdictions { code name packVersion rules unchecked { ruleId text why } } }")
                .setRootPath("data");
        assertThat(known.<String>getList("jurisdictions.code"))
                .containsExactlyInAnyOrder("CN", "US", "UK", "EU", "IN", "AU", "HOUSE");
        assertThat(known.getInt("jurisdictions.find { it.code == 'CN' }.rules")).isPositive();
        assertThat(known.<List<String>>getList("jurisdictions.unchecked.why"))
                .allSatisfy(why -> assertThat(why).doesNotContain("").doesNotContainNull());
        assertThat(known.<String>getList("jurisdictions.find { it.code == 'UK' }.unchecked.ruleId"))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("UK-"));
    }

    @Test
    void aRuleIsShownWithItsSourceAndItsNumbers() {
        JsonPath answer = rules("CN", "2026-03-01");
        Map<String, Object> rule = answer.getMap("rulesInForce.find { it.ruleId == 'CN-TIME-01' }");
        assertThat(rule)
                .containsEntry("jurisdiction", "CN")
                .containsEntry("bindingness", "RECOMMENDED_STANDARD")
                .containsEntry("confidence", "SECONDARY")
                .containsEntry("effect", "REFUSE")
                .containsEntry("effectiveFrom", "2025-02-28")
                .containsEntry("effectiveThrough", null)
                .containsEntry("enabled", true)
                .containsEntry("disabledBecause", null)
                .containsEntry("channels", List.of("AI_CALL", "APP_PUSH", "CALL", "EMAIL", "IM", "SMS", "VISIT"))
                .containsEntry("purposes", List.of())
                .containsEntry("standInsToo", false)
                .containsEntry(
                        "parameters",
                        List.of(
                                Map.of("name", "opens", "value", "08:00"),
                                Map.of("name", "closes", "value", "22:00"),
                                Map.of("name", "zone", "value", "PERSON"),
                                Map.of("name", "unlessAgreed", "value", "true")));
        assertThat((String) rule.get("citation")).contains("GB/T 45251-2025");
        assertThat((String) rule.get("text")).isNotBlank();
        assertThat(answer.getList("rulesInForce.find { it.ruleId == 'CN-FREQ-01' }.parameters", Map.class))
                .contains(Map.of("name", "channels", "value", "CALL, AI_CALL"));
    }

    @Test
    void theRulesAreThoseOfTheDate() {
        assertThat(ids("CN", "2025-02-27")).doesNotContain("CN-TIME-01");
        assertThat(ids("CN", "2025-02-28")).contains("CN-TIME-01").doesNotContain("CN-FREQ-02");
        assertThat(ids("CN", "2026-01-30")).contains("CN-TIME-01", "CN-FREQ-02");
        assertThat(ids("US", "2021-11-29")).contains("US-ATTY-01").doesNotContain("US-FREQ-01");
    }

    @Test
    void withoutADateTheyAreTodays() {
        String today = GraphQl.ask("{ businessDate }").getString("businessDate");
        assertThat(ids("US", null)).isEqualTo(ids("US", today)).isNotEmpty();
    }

    @Test
    void theRulesForEverybodyAreAmongThem() {
        assertThat(ids("EU", null)).contains("HOUSE-DNC-01", "EU-CONT-01").doesNotContain("UK-CONT-01");
        assertThat(ids("HOUSE", null)).contains("HOUSE-DNC-01").allMatch(id -> id.startsWith("HOUSE-"));
    }

    @Test
    void whatIsSwitchedOffIsShownAsSuch() {
        JsonPath rule = rules("CN", null).setRootPath("data.rulesInForce.find { it.ruleId == 'CN-DNC-01' }");
        assertThat(rule.getBoolean("enabled")).isFalse();
        assertThat(rule.getString("confidence")).isEqualTo("UNCONFIRMED");
        assertThat(rule.getString("disabledBecause")).isEqualTo("No source shows it.");
    }

    @Test
    void whatARuleIsAboutIsShown() {
        JsonPath rules = rules("US", null).setRootPath("data.rulesInForce");
        assertThat(rules.<String, Object>getMap("find { it.ruleId == 'US-CEASE-01' }"))
                .containsEntry("roles", List.of("BORROWER", "GUARANTOR"))
                .containsEntry("standInsToo", true)
                .containsEntry("actors", List.of("AGENCY", "DEBT_BUYER"));
        assertThat(rules.getList("find { it.ruleId == 'US-WORK-01' }.places")).containsExactly("WORKPLACE");
        assertThat(rules.getList("find { it.ruleId == 'US-LOC-02' }.purposes"))
                .containsExactly("RESTORE_CONTACT", "VERIFY_INFORMATION");
        assertThat(rules("UK", null).getList("rulesInForce.find { it.ruleId == 'UK-BS-01' }.exceptSubdivisions"))
                .contains("GB-SCT", "GB-NIR")
                .doesNotContain("GB-ENG");
        JsonPath card = rules("CN", null).setRootPath("data.rulesInForce.find { it.ruleId == 'CN-LET-01' }");
        assertThat(card.getList("licences")).containsExactly("BANK", "CREDIT_CARD_ISSUER");
        assertThat(card.getList("products")).containsExactly("CREDIT_CARD");
        assertThat(card.getList("subdivisions")).isEmpty();
    }

    @Test
    void anUnknownJurisdictionIsAnErrorAndNotAnEmptyList() {
        for (String unknown : List.of("GB", "cn", "", "'; drop table loan; --")) {
            JsonPath answer =
                    GraphQl.send(QUERY, Map.of("jurisdiction", unknown)).jsonPath();
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.getString("errors[0].message")).isEqualTo("There is no such jurisdiction.");
        }
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        JsonPath answer = GraphQl.send(QUERY, Map.of("jurisdiction", "CN", "on", "2026-02-30"))
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }
}
