package io.dunlin.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of themselves, beside what is recorded. Whatever is asked is compared to its end, so the time of an
 * answer does not tell what was wrong.
 */
final class Said {

    private Said() {}

    /** Letters and digits alone, in capitals. */
    static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** @param recorded null when nothing is; then it does not match */
    static boolean is(@Nullable String recorded, String said) {
        return equal(recorded == null ? "" : recorded, said);
    }

    /** Whether a number ends so, by its letters and digits. */
    static boolean endsSo(@Nullable String recorded, String said) {
        String end = plain(said);
        String number = plain(recorded == null ? "" : recorded);
        return equal(number.substring(Math.max(0, number.length() - end.length())), end);
    }

    /** Whether a code stands in one of the addresses, and is not a part of a longer word. */
    static boolean standsIn(List<String> addresses, String code) {
        String written = plain(code)
                .codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("[\\s\\p{Z}\\p{Pd}]*"));
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + written + "(?![\\p{L}\\p{N}])");
        return addresses.stream()
                        .map(address -> address.toUpperCase(Locale.ROOT))
                        .filter(address -> word.matcher(address).find())
                        .count()
                > 0;
    }

    private static boolean equal(String recorded, String said) {
        return MessageDigest.isEqual(recorded.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
