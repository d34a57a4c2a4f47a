package io.dunlin.people.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BorrowerRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    private static List<Violation> of(LocalDate birthDate, String country, String part, String zone, String locale) {
        return BorrowerRules.violations(birthDate, country, part, zone, locale, TODAY);
    }

    @Test
    void whatIsNotGivenIsNotLookedAt() {
        assertThat(of(null, null, null, null, null)).isEmpty();
    }

    @Test
    void everyCountryOfTheStandardIsGood() {
        for (String country : Locale.getISOCountries()) {
            assertThat(of(null, country, null, null, null)).as(country).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1980-02-29", "2024-02-29"})
    void aBirthDateIsGoodFrom1900UntilToday(LocalDate date) {
        assertThat(of(date, null, null, null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2024-03-01"})
    void aBirthDateBeforeOrAfterIsNot(LocalDate date) {
        assertThat(of(date, null, null, null, null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Pacific/Apia"})
    void regionsAreGoodZones(String zone) {
        assertThat(of(null, null, null, zone, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Z", "+01:00", "UTC+1", "GMT", "GMT0", "CET", "EST5EDT", "Etc/GMT-1", "Etc/UTC", "Asia", "/"
            })
    void offsetsAndAbbreviationsAreNot(String zone) {
        assertThat(of(null, null, null, zone, null)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN-us, en-US", "zh-hant-tw, zh-Hant-TW", "sr-Latn-RS, sr-Latn-RS", "de-CH-1996, de-CH-1996"})
    void aLocaleIsKeptInItsCanonicalForm(String tag, String canonical) {
        assertThat(of(null, null, null, null, tag)).isEmpty();
        assertThat(BorrowerRules.canonicalLocale(tag)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "(202) 555-0123, US, +12025550123",
        "+44 20 7946 0018, US, +442079460018",
        "01 42 68 53 00, FR, +33142685300",
        "13812345678, CN, +8613812345678"
    })
    void telephoneNumbersAreReadAsTheyAreDialledInTheCountry(String written, String country, String number) {
        assertThat(PhoneNumbers.e164(written, country)).contains(number);
    }
}
