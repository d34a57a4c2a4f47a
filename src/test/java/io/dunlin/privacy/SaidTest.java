package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {

    @ParameterizedTest
    @CsvSource({
        "078-05-1120, 1120, true",
        "078-05-1120, 5-1120, true",
        "078-05-1120, 05 1120, true",
        "078-05-1120, 0780, false",
        "078-05-1120, 1121, false",
        "11010519491231002X, 002x, true",
        "QQ 12 34 56 C, 456c, true",
        "QQ 12 34 56 C, 34 56 C, true",
        "1120, 1120, true",
        "120, 1120, false",
        "1120, 01120, false",
        ", 1120, false"
    })
    void aNumberEndsSo(String recorded, String said, boolean expected) {
        assertThat(Said.endsSo(recorded, said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 Dam, 1012 Amsterdam; 1012; true",
                "1 Dam, 10125 Amsterdam; 1012; false",
                "1 Dam, 51012 Amsterdam; 1012; false",
                "1 Dam, 1012 AB Amsterdam; 1012; true",
                "1 Dam, 1012AB Amsterdam; 1012; false",
                "1 Dam, 1012AB Amsterdam; 1012 ab; true",
                "1 Dam, 1012 AB Amsterdam; 1012ab; true",
                "1012; 1012; true",
                "2 High St, London sw1a 2aa; SW1A2AA; true",
                "2 High St, London SW1A\u00a02AA; sw1a 2aa; true",
                "2 High St, London SW1A 2AAB; sw1a 2aa; false",
                "2 High St, New York 10125-1234; 10125; true",
                "2 High St, New York 10125-1234; 10125-1234; true",
                "1 Chiyoda, Tokyo 100-0001; 1000001; true",
                "1 Chiyoda, Tokyo 100-0001; 100-0002; false",
                "2 High St, New York NY10125; 10125; false",
                "2 High St, New York (10125); 10125; true",
                "2 High St, New York 1.125; 10125; false",
                "2 High St, New York 10125; 10126; false",
                "2 High St, \u00c9tampes\u00e99; 123; false"
            })
    void aCodeStandsAsAWord(String address, String code, boolean expected) {
        assertThat(Said.standsIn(List.of(address), code)).isEqualTo(expected);
    }

    /** Every text of up to four characters that may stand around a code, beside a slow and obvious answer. */
    @Test
    void aCodeIsNoPartOfALongerWord() {
        List<String> around = new ArrayList<>(List.of(""));
        for (String character : List.of(" ", "1", "a", "-", ",")) {
            around.add(character);
            around.add(" " + character);
            around.add(character + " ");
        }
        for (String before : around) {
            for (String after : around) {
                boolean bound = isBound(before.isEmpty() ? ' ' : before.charAt(before.length() - 1))
                        && isBound(after.isEmpty() ? ' ' : after.charAt(0));
                assertThat(Said.standsIn(List.of(before + "777" + after), "777"))
                        .as("'%s' and '%s'", before, after)
                        .isEqualTo(bound);
            }
        }
    }

    private static boolean isBound(char beside) {
        return beside == ' ' || beside == '-' || beside == ',';
    }

    @Test
    void anyAddressWillDoAndNoneDoesNot() {
        assertThat(Said.standsIn(List.of("1 A, 111", "2 B, 222"), "222")).isTrue();
        assertThat(Said.standsIn(List.of(), "222")).isFalse();
    }

    @Test
    void whatIsNotRecordedIsNotWhatWasSaid() {
        assertThat(Said.is("1980-02-29", "1980-02-29")).isTrue();
        assertThat(Said.is("1980-02-28", "1980-02-29")).isFalse();
        assertThat(Said.is(null, "1980-02-29")).isFalse();
        assertThat(Said.is(null, "null")).isFalse();
    }
}
