package io.dunlin.policy;

import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a hold does and how long it lasts, for what whoever places it leaves out.
 *
 * @param kinds empty for every kind
 * @param moratoria of kind MORATORIUM; empty for every moratorium
 * @param country where the borrower lives, ISO 3166-1 alpha-2; null for anywhere
 * @param exceptSubdivisions parts of the country where these are not the terms, ISO 3166-2 with the country. A borrower whose
 *     subdivision is not known may live in any other
 * @param freezesDelinquency whether its days do not count as delinquent
 * @param freezesCharges whether no penalty interest and no late fee arises
 * @param freezesInterest whether the contract's interest of its days is not owed
 * @param freezesContact whether nobody is contacted
 * @param days how many days it lasts at most, the first one included; null for any number
 * @param daysAfterLift how many days it goes on once it was lifted; such a hold has no end of its own
 * @param monthsBetween within how many months after one the next is worth a warning; 0 for none
 * @param citation where the terms come from
 */
public record HoldTerms(
        Set<HoldKind> kinds,
        Set<MoratoriumKind> moratoria,
        @Nullable String country,
        Set<String> exceptSubdivisions,
        boolean freezesDelinquency,
        boolean freezesCharges,
        boolean freezesInterest,
        boolean freezesContact,
        @Nullable Integer days,
        int daysAfterLift,
        int monthsBetween,
        @Nullable String citation) {

    public HoldTerms {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        moratoria = moratoria == null ? Set.of() : Set.copyOf(moratoria);
        exceptSubdivisions = exceptSubdivisions == null ? Set.of() : Set.copyOf(exceptSubdivisions);
        require(days == null || days > 0, "days is one or more");
        require(daysAfterLift >= 0 && monthsBetween >= 0, "daysAfterLift and monthsBetween are 0 or more");
        require(days == null || daysAfterLift == 0, "what goes on after it was lifted has no end of its own");
        require(country != null || exceptSubdivisions.isEmpty(), "exceptSubdivisions are those of a country");
        require(moratoria.isEmpty() || kinds.equals(Set.of(HoldKind.MORATORIUM)), "moratoria are of kind MORATORIUM");
    }

    /** Whether they hold for such a hold, wherever the borrower lives. */
    boolean isOf(HoldKind kind, @Nullable MoratoriumKind moratorium) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (moratoria.isEmpty() || (moratorium != null && moratoria.contains(moratorium)));
    }

    /** Whether they hold for who lives there. */
    boolean applyIn(String residence, @Nullable String subdivision) {
        return country == null
                || (country.equals(residence)
                        && (subdivision == null || !exceptSubdivisions.contains(residence + "-" + subdivision)));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidPolicy("Terms of holds: " + otherwise);
        }
    }
}
