package io.dunlin.guard.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.rule.Effective;
import io.dunlin.guard.rule.QuietHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeFileTest {

    private static final String HOURS = """
            {
              "id": "XX-TIME-01",
              "kind": "QUIET_HOURS",
              "text": "Not at night.",
              "citation": "An Act",
              "bindingness": "LAW",
              "confidence": "PRIMARY",
              "effect": "REFUSE",
              "parameters": {"opens": "08:00", "closes": "22:00", "zone": "Asia/Kolkata", "unlessAgreed": true},
              "applies": {"channels": ["CALL", "SMS"], "licences": ["BANK"]},
              "effectiveFrom": "2024-02-29",
              "effectiveThrough": "2024-12-31",
              "enabled": true
            }""";

    private static final String QUOTA = """
            {
              "id": "XX-FREQ-01",
              "kind": "CONTACT_QUOTA",
              "text": "Not too often.",
              "citation": "An Act",
              "bindingness": "LAW",
              "confidence": "SECONDARY",
              "effect": "WARN",
              "parameters": {"limit": 3, "counted": "CONNECTED", "per": "PERSON", "window": "CIVIL_DAYS", "days": 1,
                             "channels": ["CALL"], "consentDays": 0},
              "enabled": false,
              "disabledBecause": "Nobody counts."
            }""";

    private static String file(String... rules) {
        return """
                {
                  "jurisdiction": "XX",
                  "name": "Nowhere",
                  "version": 4,
                  "residences": ["XX"],
                  "reach": "NAMED",
                  "rules": [%s],
                  "unchecked": [{"id": "XX-TALK-01", "text": "Be kind.", "why": "Nobody listens."}]
                }""".formatted(String.join(",\n", rules));
    }

    private static void assertRefused(String text, String fault) {
        assertThatThrownBy(() -> RegimeFile.regime("XX.json", text))
                .isInstanceOf(InvalidRegime.class)
                .hasMessage("XX.json: " + fault);
    }

    @Test
    void aFileIsReadAsItIsWritten() {
        Regime regime = RegimeFile.regime("XX.json", file(HOURS, QUOTA));
        assertThat(regime.jurisdiction()).isEqualTo("XX");
        assertThat(regime.version()).isEqualTo(4);
        assertThat(regime.unchecked())
                .containsExactly(new Regime.Unchecked("XX-TALK-01", "Be kind.", "Nobody listens."));
        RegimeRule hours = regime.rules().get(0);
        assertThat(hours.rule())
                .isEqualTo(new QuietHours(LocalTime.of(8, 0), LocalTime.of(22, 0), ZoneId.of("Asia/Kolkata"), true));
        assertThat(hours.inForce()).isEqualTo(new Effective(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 12, 31)));
        assertThat(hours.parameters().keySet()).containsExactly("opens", "closes", "zone", "unlessAgreed");
        assertThat(regime.rules().get(1).inForce()).isEqualTo(Effective.ALWAYS);
        assertThat(regime.rules().get(1).enabled()).isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Asia/Kolkata\" | \"Asia/Bombay\" | rule XX-TIME-01: parameters.zone: it must be PERSON or an IANA zone, not Asia/Bombay",
                "\"Asia/Kolkata\" | \"+05:30\" | rule XX-TIME-01: parameters.zone: it must be PERSON or an IANA zone, not +05:30",
                "\"Asia/Kolkata\" | 7 | rule XX-TIME-01: parameters.zone: it must be a text",
                "\"08:00\" | \"8:00\" | rule XX-TIME-01: parameters.opens: it must be a time of day such as \"08:00\"",
                "\"08:00\" | \"24:00\" | rule XX-TIME-01: parameters.opens: it must be a time of day such as \"08:00\"",
                "\"22:00\" | \"08:00\" | rule XX-TIME-01: parameters.closes: it must be after parameters.opens",
                "\"unlessAgreed\": true | \"unlessAgreed\": \"yes\" | rule XX-TIME-01: parameters.unlessAgreed: it must be true or false",
                "\"unlessAgreed\": true | \"unlessAgred\": true | rule XX-TIME-01: parameters.unlessAgreed: it is missing",
                "\"unlessAgreed\": true | \"unlessAgreed\": true, \"limit\": 3 | rule XX-TIME-01: parameters.limit: the kind has no such parameter",
                "\"unlessAgreed\": true | \"unlessAgreed\": {} | rule XX-TIME-01: parameters: unlessAgreed: it must be a text, a whole number, true, false, or a list of texts",
                "\"QUIET_HOURS\" | \"SILENT_HOURS\" | `rule XX-TIME-01: kind: it must be one of [QUIET_HOURS, WEEKLY_HOURS, HOUSE_HOURS, CLOSED_DAYS, CONTACT_QUOTA, CONVERSATION_WAIT, ALLOWED_PARTIES, THIRD_PARTY_ACCESS, CONTACT_REFUSAL, DECLARED_CONTACT, NO_DISCLOSURE, DUTY, ONCE_PER_PERSON, DO_NOT_CONTACT, OPEN_REPORT, ANSWER_ONLY, HOLD_FREEZE, OPEN_PROMISE, REPRESENTED, WORKPLACE, CONDITION_BLOCK, VISIT_PARTICIPANTS, ENTRY_CONSENT, FORBIDDEN_PLACE, VISIT_LADDER, NOTICE_FIRST, NOTICE_DUE, TEMPLATE_TRAITS, COLLECTOR_FITNESS, TIME_BARRED, USABLE_POINT], not SILENT_HOURS`",
                "\"bindingness\": \"LAW\" | \"bindingness\": \"CUSTOM\" | `rule XX-TIME-01: bindingness: it must be one of [LAW, REGULATION, RECOMMENDED_STANDARD, SELF_REGULATION, LENDER_POLICY], not CUSTOM`",
                "\"confidence\": \"PRIMARY\" | \"confidence\": \"UNCONFIRMED\" | rule XX-TIME-01: enabled: a rule that no source shows stays switched off",
                "\"effect\": \"REFUSE\" | \"effect\": null | rule XX-TIME-01: effect: it is missing",
                "\"text\": \"Not at night.\" | \"text\": \" \" | rule XX-TIME-01: text: it is empty",
                "\"citation\": \"An Act\" | \"citation\": \"\" | rule XX-TIME-01: citation: it is empty",
                "\"citation\": \"An Act\" | \"cite\": \"An Act\" | rule XX-TIME-01: citation: it is missing",
                "\"text\": \"Not at night.\" | \"text\": \"Not at night.\", \"severity\": 1 | rule XX-TIME-01: severity: there is no such field",
                "\"SMS\" | \"FAX\" | `rule XX-TIME-01: applies: channels: it must be one of [CALL, AI_CALL, SMS, EMAIL, LETTER, VISIT, APP_PUSH, IM, LEGAL, NOTE], not FAX`",
                "\"SMS\" | \"CALL\" | `rule XX-TIME-01: applies: channels: it must be a list of texts, each once`",
                "\"licences\" | \"licenses\" | rule XX-TIME-01: applies: licenses: there is no such field",
                "[\"BANK\"] | [] | rule XX-TIME-01: applies: licences: it must be a list that is not empty",
                "{\"channels\": [\"CALL\", \"SMS\"], \"licences\": [\"BANK\"]} | [] | rule XX-TIME-01: applies: it must be a JSON object",
                "2024-02-29 | 2023-02-29 | rule XX-TIME-01: effectiveFrom: it must be a date such as \"2026-01-30\"",
                "2024-12-31 | 2024-02-28 | rule XX-TIME-01: effectiveThrough: it is before effectiveFrom",
                "\"enabled\": true | \"enabled\": 1 | rule XX-TIME-01: enabled: it must be true or false",
                "\"XX-TIME-01\" | \"YY-TIME-01\" | `rule YY-TIME-01: id: it must be XX-, then capital letters, digits and hyphens`",
                "\"XX-TIME-01\" | \"XX-time\" | `rule XX-time: id: it must be XX-, then capital letters, digits and hyphens`",
                "\"id\": \"XX-TIME-01\", | `` | rules[0]: id: it is missing",
                "\"version\": 4 | \"version\": 0 | version: versions count from 1",
                "\"version\": 4 | \"version\": 1.5 | version: it must be a whole number",
                "\"jurisdiction\": \"XX\" | \"jurisdiction\": \"xx\" | `rule XX-TIME-01: id: it must be xx-, then capital letters, digits and hyphens`",
                "\"reach\": \"NAMED\" | \"reach\": \"ALL\" | `reach: it must be one of [NAMED, OTHERWISE, EVERYBODY], not ALL`",
                "\"name\": \"Nowhere\", | `` | name: it is missing",
                "\"why\": \"Nobody listens.\" | \"why\": \"\" | rule XX-TALK-01: why: what no machine checks needs a text and a reason",
                "\"XX-TALK-01\" | \"XX-TIME-01\" | rule XX-TIME-01: id: it is listed twice",
                "\"rules\": | \"laws\": | rules: it is missing",
                "\"unchecked\": [ | \"others\": [], \"unchecked\": [ | others: there is no such field"
            })
    void aFaultIsNamedWithItsPlace(String right, String wrong, String fault) {
        String text = file(HOURS);
        assertThat(text).contains(right);
        String broken = text.replace(right, wrong == null ? "" : wrong);
        if (fault.startsWith("rule XX-TIME-01: id: it must be xx-")) {
            assertRefused(broken, "jurisdiction: it must be 2 to 8 capital letters");
        } else {
            assertRefused(broken, fault);
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"limit\": 3 | \"limit\": 0 | parameters.limit: it must be a whole number from 1 to 1000",
                "\"limit\": 3 | \"limit\": 1001 | parameters.limit: it must be a whole number from 1 to 1000",
                "\"limit\": 3 | \"limit\": \"3\" | parameters.limit: it must be a whole number from 1 to 1000",
                "\"days\": 1 | \"days\": 367 | parameters.days: it must be a whole number from 1 to 366",
                "\"PERSON\" | \"EVERYBODY\" | `parameters.per: it must be one of PERSON, CONTACT_POINT, PERSON_AND_DEBT, COLLECTOR_PERSON_AND_DEBT, DEBT, not EVERYBODY`",
                "[\"CALL\"] | [] | `parameters.channels: it must be a list of at least one of CALL, AI_CALL, SMS, EMAIL, LETTER, VISIT, APP_PUSH, IM, LEGAL, NOTE`",
                "[\"CALL\"] | \"CALL\" | `parameters.channels: it must be a list of CALL, AI_CALL, SMS, EMAIL, LETTER, VISIT, APP_PUSH, IM, LEGAL, NOTE`",
                "[\"CALL\"] | [\"CALL\", \"CALL\"] | `parameters.channels: it must be a list that names each once, not CALL twice`"
            })
    void aFaultOfAParameterIsNamedWithItsPlace(String right, String wrong, String fault) {
        assertThat(file(QUOTA)).contains(right);
        assertRefused(file(QUOTA).replace(right, wrong), "rule XX-FREQ-01: " + fault);
    }

    @Test
    void oneRuleHasOneVersionOnEveryDate() {
        String next = HOURS.replace("2024-02-29", "2025-01-01").replace("\"effectiveThrough\": \"2024-12-31\",", "");
        assertThat(RegimeFile.regime("XX.json", file(next, HOURS)).rules()).hasSize(2);
        assertRefused(
                file(HOURS, next.replace("2025-01-01", "2024-12-31")),
                "rule XX-TIME-01: effectiveFrom: overlap: 2024-12-31 is in two versions of the rule");
        assertRefused(
                file(HOURS, next.replace("2025-01-01", "2025-01-02")),
                "rule XX-TIME-01: effectiveFrom: gap: no version of the rule is in force on 2025-01-01");
        assertRefused(
                file(next, next.replace("2025-01-01", "2026-01-01")),
                "rule XX-TIME-01: effectiveFrom: overlap: 2026-01-01 is in two versions of the rule");
        assertRefused(
                file(
                        HOURS,
                        QUOTA.replace("XX-FREQ-01", "XX-TIME-01")
                                .replace(
                                        "\"enabled\": false", "\"effectiveFrom\": \"2025-01-01\", \"enabled\": false")),
                "rule XX-TIME-01: kind: all versions of a rule are of one kind");
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> RegimeFile.regime("XX.json", "{\n\"name\": 1,\n\"name\": 2}"))
                .hasMessageStartingWith("XX.json: line 3: it is not well-formed JSON: Duplicate");
        assertThatThrownBy(() -> RegimeFile.regime("XX.json", file(HOURS) + "}"))
                .hasMessageContaining("it is not well-formed JSON");
        assertThatThrownBy(() -> RegimeFile.regime("XX.json", "[]")).hasMessage("XX.json: it must be a JSON object");
        assertThatThrownBy(() -> RegimeFile.regime("XX.json", "")).hasMessage("XX.json: it must be a JSON object");
    }
}
