package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose contacts are added up in a quota. */
public enum CountedPer {
    /** Those with the person, about whatever debt, by whatever number, by all who collect. */
    PERSON("with this person", false),
    /** Those by the number or address, with whomever. */
    CONTACT_POINT("to this number or address", false),
    /** Those with the person about one of the debts: each debt has its own quota. */
    PERSON_AND_DEBT("with this person about this debt", true),
    /**
     * Those of the same debt collector with the person about one of the debts (12 CFR 1006.14(b)(2)(i)). Calls to a number that
     * turns out to be another's stop counting (comment 14(b)(2)(i)-3), and a call that did not become a conversation counts
     * for one debt, whatever it was meant to be about (comment 14(b)(4)-2.i).
     */
    COLLECTOR_PERSON_AND_DEBT("with this person about this debt", true),
    /** Those about one of the debts, with whomever. */
    DEBT("about this debt", true);

    private final String words;
    private final boolean byDebt;

    CountedPer(String words, boolean byDebt) {
        this.words = words;
        this.byDebt = byDebt;
    }

    String words() {
        return words;
    }

    boolean byDebt() {
        return byDebt;
    }

    /** Whether a quota of this kind is used up no later than one of the other kind. */
    boolean isNoLooserThan(CountedPer other) {
        return this == other || (this == PERSON_AND_DEBT && other == COLLECTOR_PERSON_AND_DEBT);
    }

    /** When a contact stops counting for another reason than its age; null: never. */
    @Nullable
    Instant stopsAt(PastContact contact) {
        return this == COLLECTOR_PERSON_AND_DEBT ? contact.misdirectedSince() : null;
    }

    /** @param debt one of the proposal's debts; of no meaning unless each has its own quota */
    boolean counts(PastContact contact, Proposal proposal, Facts facts, UUID debt) {
        @Nullable UUID point = facts.person().point(proposal);
        return switch (this) {
            case PERSON -> contact.person().equals(proposal.person());
            case CONTACT_POINT -> point != null && point.equals(contact.contactPoint());
            case PERSON_AND_DEBT ->
                contact.person().equals(proposal.person()) && contact.debts().contains(debt);
            case COLLECTOR_PERSON_AND_DEBT ->
                contact.own()
                        && contact.person().equals(proposal.person())
                        && (contact.isConversation()
                                ? contact.debts().contains(debt)
                                : contact.debts().stream()
                                        .min(Comparator.naturalOrder())
                                        .filter(debt::equals)
                                        .isPresent());
            case DEBT -> contact.debts().contains(debt);
        };
    }
}
