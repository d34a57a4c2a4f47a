package io.dunlin.kernel;

import java.util.Locale;
import java.util.Set;

/** The countries of the world, by their codes. */
public final class Country {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Country() {}

    /** Whether ISO 3166-1 has this code of two capital letters. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }
}
