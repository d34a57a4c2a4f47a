package io.dunlin.platform.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How personal data is shown to a caller who has not stated a purpose. */
public enum Mask {
    /** The first letter of each word: {@code J*** D***}. */
    NAME {
        @Override
        String of(String text) {
            return Arrays.stream(text.strip().split("\\s+"))
                    .map(word -> text(word, 1, 0))
                    .collect(Collectors.joining(" "));
        }
    },

    /** The last four letters and digits of a number of more than eight: {@code ****5678}. */
    NUMBER {
        @Override
        String of(String text) {
            String number = text.replaceAll("[^\\p{L}\\p{N}]", "");
            return text(number, 0, number.length() > 8 ? 4 : 0);
        }
    },

    /** Of a telephone number the beginning and the end, of an e-mail address the first letters, of others nothing. */
    POINT {
        @Override
        String of(String text) {
            int at = text.indexOf('@');
            if (at > 0) {
                return text(text.substring(0, at), 1, 0) + "@" + text(text.substring(at + 1), 1, 0);
            }
            // So many are left out that nobody finds them by trying: five, which in a short number are all but four.
            return text.matches("\\+[0-9]{8,}") ? text(text, Math.min(5, text.length() - 9), 4) : STARS;
        }
    },

    /** Nothing of it. */
    TEXT {
        @Override
        String of(String text) {
            return STARS;
        }
    },

    /** Nothing, not even that there is something: of what is no text. */
    ABSENT {
        @Override
        @Nullable
        String of(String text) {
            return null;
        }
    };

    /** As long for each, so that it does not tell how much is behind it. */
    private static final String STARS = "****";

    abstract @Nullable String of(String text);

    /** The masked form of a value; null stays null, and what is no text becomes null. */
    public @Nullable Object mask(@Nullable Object value) {
        return value instanceof String text ? of(text) : null;
    }

    private static String text(String text, int first, int last) {
        int start = text.offsetByCodePoints(0, Math.min(first, text.codePointCount(0, text.length())));
        return text.substring(0, start) + STARS + text.substring(Math.max(start, text.length() - last));
    }
}
