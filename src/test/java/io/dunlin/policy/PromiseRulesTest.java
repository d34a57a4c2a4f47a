package io.dunlin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromiseRulesTest {

    private static final Map<String, BigDecimal> NONE = Map.of();

    private static void refused(
            int grace, String tolerance, int ahead, Map<String, BigDecimal> smallest, int broken, String message) {
        assertThatThrownBy(() -> new PromiseRules(grace, new BigDecimal(tolerance), ahead, smallest, broken))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(-1, "0", 1, NONE, 1, "the grace is 0 to 30 days, not -1");
        refused(31, "0", 1, NONE, 1, "the grace is 0 to 30 days, not 31");
        refused(0, "1", 1, NONE, 1, "the tolerance is from 0 and below 1");
        refused(0, "-0.1", 1, NONE, 1, "the tolerance is from 0 and below 1");
        refused(0, "0.0000001", 1, NONE, 1, "with at most six decimals");
        refused(0, "0", 0, NONE, 1, "1 to 3650 days ahead at most, not 0");
        refused(0, "0", 3651, NONE, 1, "1 to 3650 days ahead at most, not 3651");
        refused(0, "0", 1, NONE, 0, "after 1 failed promise or more, not 0");
        refused(0, "0", 1, Map.of("ABC", BigDecimal.ONE), 1, "there is no currency ABC");
        refused(0, "0", 1, Map.of("XAU", BigDecimal.ONE), 1, "there is no currency XAU");
        refused(0, "0", 1, Map.of("JPY", new BigDecimal("0.5")), 1, "the smallest installment in JPY");
        refused(0, "0", 1, Map.of("USD", BigDecimal.ZERO), 1, "the smallest installment in USD");
    }

    @Test
    void theSmallestInstallmentIsThatOfTheCurrency() {
        PromiseRules rules = new PromiseRules(3, BigDecimal.ZERO, 90, Map.of("USD", new BigDecimal("10.00")), 3);
        assertThat(rules.smallestIn(Currency.getInstance("USD"))).isEqualByComparingTo("10");
        assertThat(rules.smallestIn(Currency.getInstance("EUR"))).isZero();
    }
}
