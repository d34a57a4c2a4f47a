package io.dunlin.guard.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Template;
import io.dunlin.vocabulary.TemplateTrait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lender may add to the rules of jurisdictions, and that it cannot loosen them. */
class LenderFileTest {

    static final String FILE = """
            {
              "version": 7,
              "rules": [{
                "id": "LENDER-FREQ-01",
                "jurisdiction": "CN",
                "tightens": "CN-FREQ-01",
                "kind": "CONTACT_QUOTA",
                "text": "Two calls a day.",
                "citation": "Board decision of 2026-02-01",
                "bindingness": "LENDER_POLICY",
                "confidence": "PRIMARY",
                "effect": "REFUSE",
                "parameters": {"limit": 2, "counted": "CONNECTED", "per": "PERSON", "window": "CIVIL_DAYS", "days": 1,
                               "channels": ["CALL", "AI_CALL"], "consentDays": 0},
                "applies": {"channels": ["CALL", "AI_CALL"]},
                "effectiveFrom": "2026-03-01",
                "enabled": true
              }]
            }""";

    @TempDir
    private Path folder;

    private Regimes load(String text) throws IOException {
        Path file = folder.resolve("ours.json");
        Files.writeString(file, text);
        return RegimeLoader.load(Optional.of(file)).regimes();
    }

    @Test
    void aTighterRuleStandsBesideTheOneThatItTightens() throws IOException {
        Regimes regimes = load(FILE);
        assertThat(regimes.inForce("CN", LocalDate.of(2026, 3, 1)).orElseThrow())
                .filteredOn(rule -> rule.id().endsWith("-FREQ-01"))
                .extracting(RegimeRule::id)
                .containsExactly("CN-FREQ-01", "LENDER-FREQ-01");
        assertThat(regimes.inForce("CN", LocalDate.of(2026, 2, 28)).orElseThrow())
                .noneMatch(rule -> rule.id().startsWith("LENDER"));
        assertThat(regimes.inForce("US", LocalDate.of(2026, 3, 1)).orElseThrow())
                .noneMatch(rule -> rule.id().startsWith("LENDER"));
        assertThat(regimes.additions().get(0).version()).isEqualTo(7);
    }

    @Test
    void theTextsOfMessagesAreNamedWithWhatTheyAre() throws IOException {
        assertThat(load(FILE).templates())
                .as("only those that are built in")
                .isNotEmpty()
                .allMatch(template -> template.code().startsWith(Regimes.BUILT_IN_TEXT));
        Regimes regimes =
                load(with("{\"code\": \"R-1\", \"traits\": [\"APPROVED\", \"OPT_OUT\"]}, {\"code\": \"R-2\"}"));
        assertThat(regimes.template("R-1"))
                .contains(new Template("R-1", Set.of(TemplateTrait.APPROVED, TemplateTrait.OPT_OUT)));
        assertThat(regimes.template("R-2")).contains(new Template("R-2", Set.of()));
        assertThat(regimes.template("R-3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | templates[0]: code: it is missing",
                "{\"code\": \"DUNLIN-OURS\"} | templates: DUNLIN-OURS: only built-in texts begin with DUNLIN-",
                "{\"code\": \" \"} | templates: a code has 1 to 64 characters",
                "{\"code\": \"A\"}, {\"code\": \"A\"} | templates: A is there twice",
                "{\"code\": \"A\", \"traits\": [\"NICE\"]} | templates[0]: traits: it must be one of",
                "{\"code\": \"A\", \"text\": \"B\"} | templates[0]: text: there is no such field"
            })
    void aFaultOfATextNamesItsPlace(String templates, String fault) {
        assertThatThrownBy(() -> load(with(templates)))
                .isInstanceOf(InvalidRegime.class)
                .hasMessageContaining(fault);
    }

    private static String with(String templates) {
        return FILE.stripTrailing().replaceAll("}$", ", \"templates\": [" + templates + "]}");
    }

    @Test
    void aRuleForEverybodyIsAddedToThoseOfTheHouse() throws IOException {
        Regimes regimes = load(FILE.replace("\"CN\"", "\"HOUSE\"").replace("\"tightens\": \"CN-FREQ-01\",", ""));
        for (String jurisdiction : new String[] {"CN", "US", "HOUSE"}) {
            assertThat(regimes.inForce(jurisdiction, LocalDate.of(2026, 3, 1)).orElseThrow())
                    .anyMatch(rule -> rule.id().equals("LENDER-FREQ-01"));
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"limit\": 2 | \"limit\": 4 | rule LENDER-FREQ-01: parameters: they are looser than those of CN-FREQ-01",
                "\"CONNECTED\" | \"MADE\" | rule LENDER-FREQ-01: parameters: they are looser than those of CN-FREQ-01",
                "\"effect\": \"REFUSE\" | \"effect\": \"WARN\" | rule LENDER-FREQ-01: effect: it is milder than that of CN-FREQ-01",
                "\"applies\": {\"channels\": [\"CALL\", \"AI_CALL\"]} | \"applies\": {\"channels\": [\"CALL\"]} | rule LENDER-FREQ-01: applies: it leaves out contacts of CN-FREQ-01",
                "\"applies\": {\"channels\": [\"CALL\", \"AI_CALL\"]} | \"applies\": {\"roles\": [\"BORROWER\"]} | rule LENDER-FREQ-01: applies: it leaves out contacts of CN-FREQ-01",
                "\"applies\": {\"channels\": [\"CALL\", \"AI_CALL\"]} | \"applies\": {\"licences\": [\"BANK\"]} | rule LENDER-FREQ-01: applies: it leaves out contacts of CN-FREQ-01",
                "\"tightens\": \"CN-FREQ-01\" | \"tightens\": \"CN-TIME-01\" | rule LENDER-FREQ-01: kind: CN-TIME-01 is of the kind QUIET_HOURS",
                "\"tightens\": \"CN-FREQ-01\" | \"tightens\": \"US-FREQ-01\" | rule LENDER-FREQ-01: tightens: CN has no rule US-FREQ-01",
                "\"LENDER-FREQ-01\" | \"CN-FREQ-01\" | `rule CN-FREQ-01: id: it must be LENDER-, then capital letters, digits and hyphens`",
                "\"jurisdiction\": \"CN\" | \"jurisdiction\": \"BR\" | `rule LENDER-FREQ-01: jurisdiction: there is none of that name, only [AU, CN, EU, HOUSE, IN, UK, US]`",
                "\"LENDER_POLICY\" | \"LAW\" | rule LENDER-FREQ-01: bindingness: a lender's own rule is LENDER_POLICY",
                "\"Two calls a day.\" | \"\" | rule LENDER-FREQ-01: text: it is empty",
                "\"version\": 7 | \"version\": 0 | version: versions count from 1",
                "\"version\": 7 | \"version\": 7, \"name\": \"Ours\" | name: there is no such field",
                "\"limit\": 2 | \"limit\": 2, \"max\": 2 | rule LENDER-FREQ-01: parameters.max: the kind has no such parameter"
            })
    void aFaultIsNamedWithItsPlace(String right, String wrong, String fault) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> load(FILE.replace(right, wrong)))
                .isInstanceOf(InvalidRegime.class)
                .hasMessage("ours.json: " + fault);
    }

    @Test
    void whatIsSwitchedOffMayBeAdoptedWithOtherNumbers() throws IOException {
        String adopted = FILE.replace("\"tightens\": \"CN-FREQ-01\"", "\"tightens\": \"CN-FREQ-04\"")
                .replace("\"limit\": 2", "\"limit\": 5")
                .replace("[\"CALL\", \"AI_CALL\"]", "[\"SMS\"]");
        assertThat(load(adopted).additions()).hasSize(1);
    }

    @Test
    void datesOfOneRuleDoNotOverlapInTheLendersFileEither() {
        String rule = FILE.substring(FILE.indexOf("[{") + 1, FILE.lastIndexOf("]"));
        String twice = FILE.replace(rule, rule + ", " + rule.replace("2026-03-01", "2026-04-01"));
        assertThatThrownBy(() -> load(twice))
                .hasMessage("ours.json: rule LENDER-FREQ-01: effectiveFrom: overlap: 2026-04-01 is in two versions of"
                        + " the rule");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> RegimeLoader.load(Optional.of(folder.resolve("none.json"))))
                .hasMessage("none.json: it cannot be read");
    }
}
