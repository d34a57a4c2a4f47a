package io.dunlin.guard.dossier;

import io.dunlin.guard.rule.Channel;
import io.dunlin.guard.rule.Reach;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a contact got, by what came of it: the one table that says so. The names are those of the outcomes of actions. */
public enum PastOutcome {
    RIGHT_PARTY_CONTACT(Reach.CONVERSATION),
    WRONG_PARTY(Reach.ANSWERED),
    THIRD_PARTY_CONTACT(Reach.ANSWERED),
    NO_ANSWER(Reach.UNANSWERED),
    BUSY(Reach.NOT_CONNECTED),
    SWITCHED_OFF(Reach.UNANSWERED),
    INVALID_NUMBER(Reach.NOT_CONNECTED),
    REJECTED(Reach.UNANSWERED),
    VOICEMAIL_LEFT(Reach.UNANSWERED),
    DELIVERED(Reach.DELIVERED),
    UNDELIVERED(Reach.NOT_CONNECTED),
    MET(Reach.CONVERSATION),
    NOT_MET(Reach.UNANSWERED),
    PROMISE_TO_PAY(Reach.CONVERSATION),
    REFUSED_TO_PAY(Reach.CONVERSATION),
    DISPUTED(Reach.CONVERSATION),
    HARDSHIP_CLAIMED(Reach.CONVERSATION),
    CALL_BACK_AGREED(Reach.CONVERSATION),
    STOP_REQUESTED(Reach.CONVERSATION),
    /** By somebody else than the borrower, who answered. */
    DECEASED_REPORTED(Reach.ANSWERED),
    /** Nothing is told: a message is taken to have arrived, a call or a visit not to have been answered. */
    NONE(Reach.UNANSWERED);

    private static final Set<Channel> IN_PERSON = EnumSet.of(Channel.CALL, Channel.AI_CALL, Channel.VISIT);

    /** The names of those in which the person was spoken to or met. */
    static final List<String> CONVERSATIONS = names(Set.of(Reach.CONVERSATION));

    /** The names of those in which the person or somebody else answered. */
    static final List<String> ANSWERS = names(Set.of(Reach.CONVERSATION, Reach.ANSWERED));

    /** The names of those in which something about the debt was said, or arrived; of messages NONE is another one. */
    static final List<String> COMMUNICATIONS = names(Set.of(Reach.CONVERSATION, Reach.DELIVERED));

    private final Reach reach;

    PastOutcome(Reach reach) {
        this.reach = reach;
    }

    /** How far a contact by the channel got. */
    public Reach reach(Channel channel) {
        return this == NONE && !IN_PERSON.contains(channel) ? Reach.DELIVERED : reach;
    }

    private static List<String> names(Set<Reach> reaches) {
        return Arrays.stream(values())
                .filter(outcome -> reaches.contains(outcome.reach))
                .map(PastOutcome::name)
                .toList();
    }
}
