package io.dunlin.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks whether people would mistake a name in a token for another one in the records. */
final class Names {

    // Cyrillic and Greek letters that look like Latin ones, in lower case.
    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('\u0430', 'a'),
            Map.entry('\u0435', 'e'),
            Map.entry('\u043C', 'm'),
            Map.entry('\u043E', 'o'),
            Map.entry('\u0440', 'p'),
            Map.entry('\u0441', 'c'),
            Map.entry('\u0442', 't'),
            Map.entry('\u0443', 'y'),
            Map.entry('\u0445', 'x'),
            Map.entry('\u0455', 's'),
            Map.entry('\u0456', 'i'),
            Map.entry('\u04AF', 'y'),
            Map.entry('\u03B5', 'e'),
            Map.entry('\u03BC', 'm'),
            Map.entry('\u03C4', 't'),
            Map.entry('\u03C5', 'y'),
            Map.entry('\u03B3', 'y'));

    private Names() {}

    /** Whether people would take the name for the other one, a word of small Latin letters. */
    static boolean readsLike(String name, String other) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}\\p{Z}\\s]", "")
                .toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(each -> String.valueOf(ALIKE.getOrDefault((char) each, (char) each)))
                .collect(Collectors.joining())
                .equals(other);
    }
}
