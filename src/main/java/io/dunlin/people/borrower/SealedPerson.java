package io.dunlin.people.borrower;

import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.SealedText;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a borrower that are sealed.
 *
 * @param nationalIdIndex the digest by which the number of the document is found
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SealedPerson(
        byte[] name, byte @Nullable [] nationalId, byte @Nullable [] nationalIdIndex, byte @Nullable [] birthDate) {

    static final String NAME = "borrower.name";
    static final String NATIONAL_ID = "borrower.national_id";
    static final String BIRTH_DATE = "borrower.birth_date";

    static SealedPerson seal(BorrowerFacts facts, PersonalKey key, BlindIndex digests) {
        LocalDate birthDate = facts.birthDate();
        return new SealedPerson(
                key.sealed(NAME, facts.name()),
                key.seal(NATIONAL_ID, facts.nationalId()),
                digest(facts.nationalId(), digests),
                key.seal(BIRTH_DATE, birthDate == null ? null : birthDate.toString()));
    }

    BorrowerFacts open(PersonalKey key, String number, Residence residence) {
        return new BorrowerFacts(
                number,
                key.text(NAME, name).required(),
                key.open(NATIONAL_ID, nationalId),
                date(key.text(BIRTH_DATE, birthDate)),
                residence.country(),
                residence.subdivision(),
                residence.timeZone(),
                residence.locale());
    }

    /** A day; null for none, and for one that cannot be read. */
    static @Nullable LocalDate date(SealedText sealed) {
        String text = sealed.text();
        return text == null || text.equals(PersonalKey.UNREADABLE) ? null : LocalDate.parse(text);
    }

    /** By letters and digits alone, so that blanks and dashes do not matter; null for no number. */
    static byte @Nullable [] digest(@Nullable String nationalId, BlindIndex digests) {
        return nationalId == null
                ? null
                : digests.of(
                        NATIONAL_ID,
                        nationalId.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT));
    }
}
