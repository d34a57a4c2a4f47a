package io.dunlin.casework.action;

import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.PlaceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contact was made. Null for a disclosure means that nobody reported on it, which differs from false.
 *
 * @param actorType on whose behalf; in an action to be logged, the client's own statement, null for none
 * @param participants who took part for the lender, without white space around, none twice
 * @param place where the person was met or called; null when it is not known
 * @param entryConsent whether the person agreed that the place was entered
 * @param templateCode the text of a message, by its code in the lender's rules
 * @param debtDisclosed whether somebody other than the debtor learned of the debt
 */
public record Conduct(
        @Nullable ActorType actorType,
        List<String> participants,
        @Nullable PlaceKind place,
        @Nullable Boolean entryConsent,
        @Nullable String recordingReference,
        @Nullable Boolean identityDisclosed,
        @Nullable Boolean purposeDisclosed,
        @Nullable Boolean debtDisclosed,
        @Nullable String templateCode) {

    /** The same on somebody's behalf. */
    Conduct by(ActorType actor) {
        return new Conduct(
                actor,
                participants,
                place,
                entryConsent,
                recordingReference,
                identityDisclosed,
                purposeDisclosed,
                debtDisclosed,
                templateCode);
    }
}
