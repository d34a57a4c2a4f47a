package io.dunlin.people.borrower;

import io.dunlin.kernel.Country;
import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which countries, zones, languages and dates of birth a borrower can have. A null is not checked. */
public final class BorrowerRules {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_LOCALE = 35;
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(BorrowerRules::isRegion)
            .collect(Collectors.toUnmodifiableSet());

    private BorrowerRules() {}

    /**
     * All rules that do not hold, with paths of direct fields of the input.
     *
     * @param today the business date
     */
    public static List<Violation> violations(
            @Nullable LocalDate birthDate,
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable String timeZone,
            @Nullable String locale,
            LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (birthDate != null && (birthDate.isBefore(EARLIEST_BIRTH) || birthDate.isAfter(today))) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "birthDate",
                    "A birth date must be in 1900 or later, and not in the future."));
        }
        if (country != null && !isCountry(country)) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "country", "A country is an ISO 3166-1 code of two capital letters."));
        }
        if (subdivision != null && !SUBDIVISION.matcher(subdivision).matches()) {
            violations.add(Violation.of(
                    ErrorCode.INVALID,
                    "subdivision",
                    "A subdivision is an ISO 3166-2 code without its country, such as CA for US-CA."));
        }
        if (timeZone != null && !ZONES.contains(timeZone)) {
            violations.add(Violation.of(
                    ErrorCode.INVALID,
                    "timeZone",
                    "A time zone is an IANA name of a region, such as America/New_York, or UTC."));
        }
        if (locale != null && !isLocale(locale)) {
            violations.add(Violation.of(ErrorCode.INVALID, "locale", "A locale is a BCP 47 tag, such as en or pt-BR."));
        }
        return violations;
    }

    /** Whether ISO 3166-1 has this code. */
    public static boolean isCountry(String code) {
        return Country.isCode(code);
    }

    /** The canonical form of a tag that holds the rules: {@code en-us} is {@code en-US}. */
    public static String canonicalLocale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    }

    /** Offsets and abbreviations know no daylight saving time or mean several zones, so only regions are good. */
    private static boolean isRegion(String zone) {
        boolean place = zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/");
        return place || zone.equals("UTC");
    }

    private static boolean isLocale(String tag) {
        try {
            return tag.length() <= LONGEST_LOCALE
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
