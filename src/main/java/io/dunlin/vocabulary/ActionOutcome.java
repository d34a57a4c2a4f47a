package io.dunlin.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** The outcome of an action. */
@Description("The result of an action.")
public enum ActionOutcome {
    @Description("The right person was reached.")
    RIGHT_PARTY_CONTACT(Reach.CONVERSATION),
    @Description("Somebody answered who has nothing to do with the borrower.")
    WRONG_PARTY(Reach.ANSWERED),
    @Description("Somebody other than the debtor was reached, such as a relative.")
    THIRD_PARTY_CONTACT(Reach.ANSWERED),
    @Description("Nobody answered.")
    NO_ANSWER(Reach.UNANSWERED),
    @Description("The line was busy.")
    BUSY(Reach.NOT_CONNECTED),
    @Description("The telephone was switched off.")
    SWITCHED_OFF(Reach.UNANSWERED),
    @Description("The number or address is not in service or does not exist.")
    INVALID_NUMBER(Reach.NOT_CONNECTED),
    @Description("The call was rejected.")
    REJECTED(Reach.UNANSWERED),
    @Description("A message was left on a voicemail.")
    VOICEMAIL_LEFT(Reach.UNANSWERED),
    @Description("The message was delivered.")
    DELIVERED(Reach.DELIVERED),
    @Description("The message could not be delivered.")
    UNDELIVERED(Reach.NOT_CONNECTED),
    @Description("The person was met on a visit.")
    MET(Reach.CONVERSATION),
    @Description("Nobody was met on a visit.")
    NOT_MET(Reach.UNANSWERED),
    @Description("The person promised to pay.")
    PROMISE_TO_PAY(Reach.CONVERSATION),
    @Description("The person refused to pay.")
    REFUSED_TO_PAY(Reach.CONVERSATION),
    @Description("The person disputed the debt.")
    DISPUTED(Reach.CONVERSATION),
    @Description("The person claimed hardship.")
    HARDSHIP_CLAIMED(Reach.CONVERSATION),
    @Description("A call back was agreed.")
    CALL_BACK_AGREED(Reach.CONVERSATION),
    @Description("The person asked not to be contacted again.")
    STOP_REQUESTED(Reach.CONVERSATION),
    /** By somebody else than the borrower, who answered. */
    @Description("The borrower was reported dead.")
    DECEASED_REPORTED(Reach.ANSWERED),
    /** Nothing is told: a message is taken to have arrived, a call or a visit not to have been answered. */
    @Description("The action has no result to record.")
    NONE(Reach.UNANSWERED);

    private static final Set<ActionChannel> IN_PERSON =
            EnumSet.of(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.VISIT);

    /** The names of those in which the person was spoken to or met. */
    public static final List<String> CONVERSATIONS = names(Set.of(Reach.CONVERSATION));

    /** The names of those in which the person or somebody else answered. */
    public static final List<String> ANSWERS = names(Set.of(Reach.CONVERSATION, Reach.ANSWERED));

    /** The names of those in which something about the debt was said, or arrived; of messages NONE is another one. */
    public static final List<String> COMMUNICATIONS = names(Set.of(Reach.CONVERSATION, Reach.DELIVERED));

    private final Reach reach;

    ActionOutcome(Reach reach) {
        this.reach = reach;
    }

    /** How far a contact by the channel got. */
    public Reach reach(ActionChannel channel) {
        return this == NONE && !IN_PERSON.contains(channel) ? Reach.DELIVERED : reach;
    }

    private static List<String> names(Set<Reach> reaches) {
        return Arrays.stream(values())
                .filter(outcome -> reaches.contains(outcome.reach))
                .map(ActionOutcome::name)
                .toList();
    }
}
