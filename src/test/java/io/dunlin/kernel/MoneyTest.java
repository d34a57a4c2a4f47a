package io.dunlin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "USD,12,12.00",
        "USD,12.3,12.30",
        "USD,12.3000,12.30",
        "JPY,12.00,12",
        "KWD,0.5,0.500",
        "USD,1E+3,1000.00"
    })
    void theAmountHasTheDecimalsOfItsCurrency(String currency, BigDecimal amount, BigDecimal normal) {
        assertThat(Money.of(amount, Currency.getInstance(currency)).amount()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"USD,0.001", "JPY,0.5", "KWD,0.0001", "USD,1E+1000000000", "USD,1E-1000000000"})
    void anAmountFinerThanTheMinorUnitOrOutOfAllProportionIsRefused(String currency, BigDecimal amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({"0.005,0.00", "0.015,0.02", "0.0151,0.02", "0.025,0.02", "0.0250001,0.03", "-0.005,0.00", "-0.015,-0.02"
    })
    void roundingIsHalfEven(BigDecimal amount, BigDecimal rounded) {
        assertThat(Money.rounded(amount, USD).amount()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU"})
    void aCurrencyWithoutMinorUnitIsRefused(String currency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.zero(Currency.getInstance(currency)))
                .withMessageContaining("has no minor unit");
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(usd("10")).isEqualTo(usd("10.00")).hasSameHashCodeAs(usd("10.0"));
    }

    @Test
    void arithmeticStaysInTheCurrency() {
        assertThat(usd("1.10").plus(usd("2.20"))).isEqualTo(usd("3.30"));
        assertThat(usd("1.10").minus(usd("2.20"))).isEqualTo(usd("-1.10"));
        assertThat(usd("1.10").negate()).isEqualTo(usd("-1.10"));
        assertThat(usd("1.10").min(usd("2.20"))).isEqualTo(usd("1.10"));
        assertThat(usd("2.20").min(usd("1.10"))).isEqualTo(usd("1.10"));
        assertThat(Money.sum(USD, List.of(usd("1"), usd("2"), usd("0.03")))).isEqualTo(usd("3.03"));
        assertThat(Money.sum(USD, List.of())).isEqualTo(Money.zero(USD));
    }

    @Test
    void currenciesNeverMix() {
        Money yen = Money.of(BigDecimal.TEN, Currency.getInstance("JPY"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usd("1").plus(yen))
                .withMessageContaining("JPY");
        assertThatIllegalArgumentException().isThrownBy(() -> usd("1").minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> usd("1").compareTo(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.sum(USD, List.of(yen)));
    }

    @Test
    void theSignIsThatOfTheAmount() {
        assertThat(usd("0.00").isZero()).isTrue();
        assertThat(usd("0.01").isPositive()).isTrue();
        assertThat(usd("-0.01").isNegative()).isTrue();
        assertThat(usd("0").isPositive() || usd("0").isNegative()).isFalse();
    }

    @Test
    void minorUnitsThereAndBack() {
        assertThat(usd("19.99").minorUnits()).isEqualTo(1999);
        assertThat(Money.ofMinorUnits(-1999, USD)).isEqualTo(usd("-19.99"));
        assertThat(usd("1200").toString()).isEqualTo("1200.00 USD");
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), USD);
    }
}
