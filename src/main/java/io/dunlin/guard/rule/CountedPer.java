package io.dunlin.guard.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose contacts are added up in a quota. */
public enum CountedPer {
    /** Those with the person, about whatever debt, by whatever number, by all who collect. */
    PERSON("with this person", false),
    /** Those by the number or address, with whomever. */
    CONTACT_POINT("by this number or address", false),
    /** Those with the person about one of the debts: each debt has its own quota. */
    PERSON_AND_DEBT("with this person about this debt", true),
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

    /** @param debt one of the proposal's debts; of no meaning unless each has its own quota */
    boolean counts(PastContact contact, Proposal proposal, UUID debt) {
        @Nullable UUID point = proposal.contactPoint();
        return switch (this) {
            case PERSON -> contact.person().equals(proposal.person());
            case CONTACT_POINT -> point != null && point.equals(contact.contactPoint());
            case PERSON_AND_DEBT ->
                contact.person().equals(proposal.person()) && contact.debts().contains(debt);
            case DEBT -> contact.debts().contains(debt);
        };
    }
}
