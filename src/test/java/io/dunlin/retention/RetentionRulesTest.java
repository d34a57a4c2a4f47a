package io.dunlin.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the way of an erasure, on both sides of every bound. */
class RetentionRulesTest {

    private static final LocalDate ENDED = LocalDate.of(2020, 2, 29);
    private static final LocalDate LAST = LocalDate.of(2021, 6, 30);

    private final RetentionLoader loader = new RetentionLoader(
            config(), JsonMapper.builder().addModule(new JavaTimeModule()).build());
    private final RetentionRules rules = builtIn();

    private static RetentionConfig config() {
        return new RetentionConfig() {
            @Override
            public Optional<Path> file() {
                return Optional.empty();
            }

            @Override
            public String cron() {
                return "off";
            }

            @Override
            public Duration idempotencyKeys() {
                return Duration.ofDays(7);
            }
        };
    }

    private RetentionRules builtIn() {
        try (var file = RetentionRulesTest.class.getResourceAsStream("/retention.json")) {
            return loader.rules(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RetainedLoan loan(String country, LenderLicence licence, ProductKind product, boolean owed) {
        return new RetainedLoan("L-1", country, licence, product, owed, ENDED);
    }

    private static RetentionFacts facts(String country, LocalDate last, RetainedLoan... loans) {
        return new RetentionFacts(country, List.of(loans), null, last, List.of(), false);
    }

    private List<String> ids(RetentionFacts facts, String day) {
        return rules.obstacles(facts, LocalDate.parse(day)).stream()
                .map(ErasureObstacle::id)
                .toList();
    }

    @Test
    void whoNeverHadALoanMayBeErased() {
        assertThat(rules.obstacles(facts("US", null), ENDED)).isEmpty();
        assertThat(rules.obstacles(facts("US", LAST), LAST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the last day of each period still counts, and a leap day ends on the last of February
        "US, 2024-06-30, US-RET-01 HOUSE-RET-01",
        "US, 2024-07-01, HOUSE-RET-01",
        "US, 2025-02-28, HOUSE-RET-01",
        "US, 2025-03-01, ''",
        "AU, 2024-06-30, HOUSE-RET-01",
        "AU, 2025-03-01, ''"
    })
    void aPeriodEndsWithItsLastDay(String country, String day, String expected) {
        RetentionFacts facts = facts(country, LAST, loan("AU", LenderLicence.BANK, ProductKind.PERSONAL_LOAN, false));
        assertThat(String.join(" ", ids(facts, day))).isEqualTo(expected);
    }

    @Test
    void theLendersCountryCountsLikeTheBorrowers() {
        RetentionFacts facts = facts("AU", LAST, loan("US", LenderLicence.OTHER, ProductKind.OTHER, false));
        assertThat(ids(facts, "2024-06-30")).contains("US-RET-01");
    }

    @ParameterizedTest
    @CsvSource({
        "CREDIT_CARD_ISSUER, CREDIT_CARD, CN-RET-01 HOUSE-RET-01",
        "CONSUMER_FINANCE, PERSONAL_LOAN, CN-RET-02 HOUSE-RET-01",
        "CONSUMER_FINANCE, CREDIT_CARD, CN-RET-01 CN-RET-02 HOUSE-RET-01",
        "BANK, PERSONAL_LOAN, HOUSE-RET-01"
    })
    void aDutyBindsTheLendersAndProductsThatItIsAbout(LenderLicence licence, ProductKind product, String expected) {
        RetentionFacts facts = facts("CN", LAST, loan("CN", licence, product, false));
        assertThat(String.join(" ", ids(facts, "2023-06-30"))).isEqualTo(expected);
    }

    @Test
    void anObstacleNamesTheDutyItsSourceAndTheDay() {
        RetentionFacts facts = facts("US", LAST, loan("AU", LenderLicence.BANK, ProductKind.OTHER, false));
        ErasureObstacle duty = rules.obstacles(facts, LocalDate.of(2024, 1, 1)).get(0);
        assertThat(duty.through()).isEqualTo("2024-06-30");
        assertThat(duty.citation()).isEqualTo("12 CFR 1006.100(a)");
        assertThat(duty.sentence()).endsWith("It is kept through 2024-06-30.");
    }

    @Test
    void whatHasNoEndComesFirst() {
        RetentionFacts facts = new RetentionFacts(
                "US",
                List.of(loan("US", LenderLicence.BANK, ProductKind.OTHER, true)),
                "C-1",
                LAST,
                List.of(LAST, LAST.plusDays(1)),
                false);
        assertThat(ids(facts, "2022-01-01"))
                .containsExactly("LEGAL_HOLD", "LEGAL_HOLD", "LOAN_OWED", "CASE_OPEN", "US-RET-01");
        assertThat(ids(facts, "2999-01-01")).containsExactly("LEGAL_HOLD", "LEGAL_HOLD", "LOAN_OWED", "CASE_OPEN");
    }

    @Test
    void whoIsErasedIsNotErasedAgain() {
        RetentionFacts facts = new RetentionFacts("US", List.of(), null, LAST, List.of(LAST), true);
        assertThat(ids(facts, "2022-01-01")).containsExactly("ALREADY_ERASED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | it needs a version from 1 on and a list of duties",
                "{\"version\": 0, \"duties\": []} | it needs a version from 1 on and a list of duties",
                "{\"version\": 1, \"duties\": [{\"id\": \"A\"}]} | A: from, period, text and citation are needed",
                "{\"version\": 1, \"duties\": [{\"id\": \"A\", \"from\": \"LAST_ACTION\", \"period\": \"P0Y\", \"text\": \"t\","
                        + " \"citation\": \"c\"}]} | A: a period is longer than nothing, as in P3Y",
                "{\"version\": 1, \"duties\": [{\"id\": \"A\", \"for\": 1}]} | line 1: Unrecognized field",
                "{\"version\": 1, \"duties\": [{\"period\": \"3 years\"}]} | line 1: Cannot deserialize value",
                "{ | line 1: Unexpected end-of-input"
            })
    void aFaultyFileIsRefused(String file, String message) {
        assertThatThrownBy(() -> loader.rules(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
