package io.dunlin.people.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneZonesTest {

    @ParameterizedTest
    @CsvSource({
        "+12125550124, America/New_York",
        "+12135550124, America/Los_Angeles",
        "+18085550123, Pacific/Honolulu",
        "+16045550111, America/Vancouver",
        "+12085550123, America/Boise America/Los_Angeles",
        "+442079460000, Europe/London",
        "+8613800138000, Asia/Shanghai",
        "+61280001234, Australia/Sydney",
        "+4915112345678, Europe/Berlin"
    })
    void anAreaTellsItsZones(String number, String zones) {
        assertThat(PhoneZones.of(number))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(zones.split(" ")).map(ZoneId::of).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+18005550199", "+18335550199", "+448001111111", "+15005550006", "+61412345678", "+79161234567"})
    void aNumberWithoutAnAreaTellsNothingWhereACountryHasSeveralTimes(String number) {
        assertThat(PhoneZones.of(number)).isEmpty();
    }

    @Test
    void whatIsNoNumberTellsNothing() {
        assertThat(PhoneZones.of("****")).isEmpty();
        assertThat(PhoneZones.of("+9900000")).isEmpty();
    }
}
