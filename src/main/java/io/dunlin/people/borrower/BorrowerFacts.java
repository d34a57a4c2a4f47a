package io.dunlin.people.borrower;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a borrower, checked and in the form that is stored.
 *
 * @param number the lender's number of the borrower, 1 to 64 characters
 * @param name 1 to 200 characters
 * @param country ISO 3166-1 alpha-2
 * @param subdivision ISO 3166-2 without the country
 * @param timeZone an IANA name
 * @param locale a BCP 47 tag in canonical form
 */
public record BorrowerFacts(
        String number,
        String name,
        @Nullable String nationalId,
        @Nullable LocalDate birthDate,
        String country,
        @Nullable String subdivision,
        String timeZone,
        String locale) {}
