package io.dunlin.policy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.InvalidPolicy;
import io.dunlin.policy.Ranking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final String BUILT_IN = builtIn();

    @Test
    void theBuiltInPolicyHasNineStages() {
        CollectionsPolicy policy = PolicyFile.read(BUILT_IN).get(0).policy();
        assertThat(policy.ladder().stages()).hasSize(9);
        assertThat(policy.charges().maximumPenaltyRate()).isEqualTo("1.00");
    }

    @Test
    void whatIsRegisteredReadsBackAsTheSamePolicy() {
        PolicyVersion version = PolicyFile.read(BUILT_IN).get(0);
        assertThat(PolicyFile.readVersion(version.content())).isEqualTo(version.policy());
    }

    @Test
    void aPolicyFromBeforeThereWerePointsHasTheUsualOnes() {
        PolicyVersion before = PolicyFile.read(BUILT_IN).get(0);
        assertThat(before.content()).doesNotContain("priority").contains("allocationOrder");
        assertThat(before.policy().priority()).isEqualTo(Ranking.USUAL);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[ | { | array of versions",
                "\"version\": 1, | | Policy without a version: version",
                "\"version\": 1, | \"version\": \"1\", | Policy 1: version",
                "\"version\": 1, | \"version\": 1.5, | Policy 1.5: version",
                "\"version\": 1, | \"version\": 0, | versions count from 1",
                "\"version\": 1, | \"version\": 1, \"version\": 1, | well-formed JSON",
                "\"version\": 1, | \"version\": 1, \"colour\": 1, | Policy 1: colour",
                "2000-01-01 | 2000-02-30 | Policy 1: effectiveFrom",
                "\"effectiveFrom\": \"2000-01-01\", | \"effectiveFrom\": null, | Policy 1: effectiveFrom is null",
                "\"fromDays\": 31 | \"fromDays\": 32 | Policy 1: Rung M2: gap",
                "\"fromDays\": 31 | \"fromDays\": 30 | Policy 1: Rung M2: overlap",
                "\"throughDays\": 60 | \"throughDays\": null | Policy 1: Rung M2: only the last rung",
                "\"throughDays\": null | \"throughDays\": 999 | Policy 1: Rung M7: the last rung",
                "\"throughDays\": null | \"label\": \"x\" | well-formed JSON",
                "\"minimumDays\": 0 | \"minimumDays\": -1 | Policy 1: Grace: the minimum",
                "{ \"minimumDays\": 0 } | null | Policy 1: grace is null",
                "\"minimumDays\": 0 | \"minimumDays\": null | Policy 1: minimumDays is null",
                "\"INTEREST\", | \"INTEREST\", \"FEE\", | Policy 1: the allocation order",
                "\"FEE\" | \"FINE\" | Policy 1: allocationOrder",
                "\"FEE\" | 2 | Policy 1: allocationOrder",
                "\"FEE\" | null | a list has an element that is null",
                "\"1.00\" | \"plenty\" | Policy 1: charges.maximumPenaltyRate",
                "365 | 3650 | Policy 1: Charges",
                "\"DISPUTED\" | \"BUSY\" | Policy 2: Outcome BUSY places no hold",
                "\"DISPUTED\" | \"SHOUTED\" | Policy 2: outcomeHolds.0.outcome",
                "\"HARDSHIP_CLAIMED\" | \"DISPUTED\" | Policy 2: an outcome has one hold at most",
                "\"days\": 30 | \"days\": 0 | Policy 2: Outcome HARDSHIP_CLAIMED: a hold lasts 1 to 3650 days",
                "\"days\": 30, | | Policy 2: outcomeHolds.1",
                "\"pointsPerRung\": 100 | \"pointsPerRung\": 99 | Policy 2: Priority: a rung has 100 to 1000 points",
                "\"neverContacted\": 30 | \"neverContacted\": 1001 | Policy 2: Priority: a part has 0 to 1000 points",
                "\"neverContacted\": 30, |  | Policy 2: priority.neverContacted",
                "\"points\": 0 | \"points\": -1 | Policy 2: Priority: a part has 0 to 1000 points",
                "\"days\": 3 } | \"days\": 0 } | Policy 2: Priority: a part lasts or waits 1 to 365 days",
                "\"days\": 3 } | \"days\": 366 } | Policy 2: Priority: a part lasts or waits 1 to 365 days",
                "\"days\": 3 } | \"days\": null } | Policy 2: priority.stageChangesSoon.days"
            })
    void aFaultIsNamedWithItsPlace(String sound, String faulty, String message) {
        String text = BUILT_IN.replaceFirst(java.util.regex.Pattern.quote(sound), faulty == null ? "" : faulty);
        if (sound.equals("[")) {
            text = "{}";
        }
        String broken = text;
        assertThatThrownBy(() -> PolicyFile.read(broken))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("io.dunlin");
    }

    /** A version that was in use before outcomes placed holds means what outcomes did then. */
    @Test
    void aPolicyThatSaysNothingOfHoldsHasTheUsualOnes() {
        String before = BUILT_IN.replaceFirst("(?s),\\s*\"outcomeHolds\": \\[.*?\\]", "");
        assertThat(before).doesNotContain("outcomeHolds");
        assertThat(PolicyFile.read(before).get(0).policy())
                .isEqualTo(PolicyFile.read(BUILT_IN).get(0).policy());
    }

    @Test
    void textThatIsCutOffIsRefused() {
        assertThatThrownBy(() -> PolicyFile.read(BUILT_IN.substring(0, 200))).isInstanceOf(InvalidPolicy.class);
        assertThatThrownBy(() -> PolicyFile.read("")).isInstanceOf(InvalidPolicy.class);
        assertThatThrownBy(() -> PolicyFile.read("[]")).isInstanceOf(InvalidPolicy.class);
        assertThatThrownBy(() -> PolicyFile.read("[3]")).isInstanceOf(InvalidPolicy.class);
    }

    static String builtIn() {
        try (InputStream file = PolicyFileTest.class.getResourceAsStream("/collections-policy.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
