package io.dunlin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Ann Lee",
                "Ann\u00a0Lee",
                "Jos\u00e9",
                "Jose\u0301",
                "\u00d3 S\u00e9aghdha",
                "\u674e\u5b89",
                "\u845b\udb40\udd00\u57ce",
                "\uae40\ucca0\uc218",
                "\u05d9\u05e2\u05e7\u05d1",
                "\u0645\u062d\u0645\u062f",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u06a9\u0627\u0631\u200c\u0647\u0627",
                "\u0915\u094d\u200d\u0937",
                "\u0915\u094d\u200c\u0937",
                "\u09b0\u200d\u09cd\u09af\u09be\u09ac",
                "\u0d28\u0d4d\u200d",
                "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
                "paid \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f",
                "\ue000"
            })
    void whatPeopleWriteIsGood(String text) {
        assertThat(Characters.areGood(text)).isTrue();
        assertThat(Characters.areGoodLines(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                " \u00a0 ",
                "\u2003",
                "\u3000",
                "\u2800",
                "\u0301",
                "\u3164",
                "Ann\u2028Lee",
                "Ann\u2029Lee",
                "Ann\u0085Lee",
                "Ann\u202eeeL",
                "Ann\u202aLee",
                "Ann\u2066Lee",
                "Ann\u2069Lee",
                "Ann\u200eLee",
                "Ann\u200fLee",
                "Ann\u061cLee",
                "Ann\u200bLee",
                "Ann\u200cLee",
                "Ann\u200dLee",
                "\u200dAnn",
                "Ann\u2060Lee",
                "\ufeffAnn",
                "An\u00adn",
                "Ann\ufe0f\ufe0f",
                "\ufe0fAnn",
                "Ann\u034fLee",
                "Ann\udb40\udc41",
                "Ann\ufff9Lee",
                "Ann\uffff",
                "Ann\ufdd0",
                "Ann\ud800",
                "Ann\u0000",
                "\u0645\u200c",
                "\u0645\u200c\u200c\u0645",
                "\u0645\u200cAnn",
                "Ann\u200c\u0645"
            })
    void whatHidesOrTurnsRoundIsNot(String text) {
        assertThat(Characters.areGood(text)).isFalse();
        assertThat(Characters.areGoodLines(text)).isFalse();
    }

    @Test
    void linesAndTabsAreGoodInATextOfSeveralLinesOnly() {
        assertThat(Characters.areGoodLines("one\r\n\ttwo\nthree")).isTrue();
        assertThat(Characters.areGood("one\ntwo")).isFalse();
        assertThat(Characters.areGood("one\ttwo")).isFalse();
        assertThat(Characters.areGoodLines("one\u000btwo")).isFalse();
    }

    /** Every character that Unicode calls a control, format or separator of lines is refused where no rule allows it. */
    @Test
    void noCharacterOfTheKindIsForgotten() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(next -> switch (Character.getType(next)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> true;
                    default -> false;
                })
                .forEach(next -> assertThat(Characters.areGood("Ann" + Character.toString(next) + "Lee"))
                        .as("U+%04X", next)
                        .isFalse());
    }

    @Test
    void aLongTextTakesNoStack() {
        assertThat(Characters.areGood("\u0645\u200c".repeat(500_000) + "\u0645"))
                .isTrue();
    }
}
