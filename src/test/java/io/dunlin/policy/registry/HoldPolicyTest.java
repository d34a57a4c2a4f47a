package io.dunlin.policy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dunlin.policy.HoldPolicy;
import io.dunlin.policy.HoldTerms;
import io.dunlin.policy.InvalidPolicy;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldPolicyTest {

    private final HoldPolicyLoader loader = new HoldPolicyLoader(Optional::empty, new JsonMapper());
    private final HoldPolicy builtIn = loader.policy();

    @ParameterizedTest(name = "{0} of GB-{1} freezes interest: {2}")
    @CsvSource({
        "BREATHING_SPACE, , true",
        "BREATHING_SPACE, KEN, true",
        "BREATHING_SPACE, SCT, false",
        "BREATHING_SPACE, BFS, false",
        "MENTAL_HEALTH_CRISIS, KEN, true",
        "MENTAL_HEALTH_CRISIS, GLG, false",
        "OTHER, KEN, false"
    })
    void moratoriaOfEnglandAndWalesFreezeEverythingForTheirResidents(
            MoratoriumKind moratorium, String subdivision, boolean freezes) {
        HoldTerms terms = builtIn.of(HoldKind.MORATORIUM, moratorium, "GB", subdivision);
        assertThat(terms.freezesInterest()).isEqualTo(freezes);
        assertThat(terms.freezesCharges()).isEqualTo(freezes);
        assertThat(terms.freezesContact()).isTrue();
        assertThat(terms.freezesDelinquency()).isTrue();
    }

    @Test
    void otherHoldsFreezeTheDaysAndContactWhereverTheBorrowerLives() {
        for (HoldKind kind : HoldKind.values()) {
            assertThat(builtIn.asksResidence(kind, null)).isFalse();
            HoldTerms terms = builtIn.of(kind, null, "GB", "KEN");
            assertThat(terms.freezesDelinquency()).isTrue();
            assertThat(terms.freezesCharges()).isFalse();
            assertThat(terms.freezesInterest()).isFalse();
            assertThat(terms.freezesContact()).isTrue();
        }
        assertThat(builtIn.asksResidence(HoldKind.MORATORIUM, MoratoriumKind.BREATHING_SPACE))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | Line 1",
                "{'version': 0, 'holds': [{}]} | a version from 1 on",
                "{'version': 1, 'holds': []} | a list of holds",
                "{'version': 1, 'holds': [{'kinds': ['DISPUTE']}]} | the last ones have to fit every hold",
                "{'version': 1, 'holds': [{'country': 'GB'}]} | the last ones have to fit every hold",
                "{'version': 1, 'holds': [{'kinds': ['LATER']}]} | Line 1",
                "{'version': 1, 'holds': [{'months': 3}]} | Line 1",
                "{'version': 1, 'holds': [{'kinds': ['DISPUTE'], 'days': 0}, {}]} | days is one or more",
                "{'version': 1, 'holds': [{'kinds': ['DISPUTE'], 'daysAfterLift': -1}, {}]} | 0 or more",
                "{'version': 1, 'holds': [{'kinds': ['DISPUTE'], 'days': 2, 'daysAfterLift': 1}, {}]} | no end of its own",
                "{'version': 1, 'holds': [{'moratoria': ['OTHER']}, {}]} | of kind MORATORIUM",
                "{'version': 1, 'holds': [{'exceptSubdivisions': ['GB-SCT']}, {}]} | of a country"
            })
    void faultyTermsAreRefusedWithTheFault(String text, String fault) {
        assertThatThrownBy(() -> loader.policy(text.replace('\'', '"')))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining(fault);
    }
}
