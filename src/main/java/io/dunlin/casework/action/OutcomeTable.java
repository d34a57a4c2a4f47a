package io.dunlin.casework.action;

import static io.dunlin.vocabulary.ActionChannel.AI_CALL;
import static io.dunlin.vocabulary.ActionChannel.APP_PUSH;
import static io.dunlin.vocabulary.ActionChannel.CALL;
import static io.dunlin.vocabulary.ActionChannel.EMAIL;
import static io.dunlin.vocabulary.ActionChannel.IM;
import static io.dunlin.vocabulary.ActionChannel.LEGAL;
import static io.dunlin.vocabulary.ActionChannel.LETTER;
import static io.dunlin.vocabulary.ActionChannel.NOTE;
import static io.dunlin.vocabulary.ActionChannel.SMS;
import static io.dunlin.vocabulary.ActionChannel.VISIT;
import static io.dunlin.vocabulary.PartyRole.ATTORNEY;
import static io.dunlin.vocabulary.PartyRole.BORROWER;
import static io.dunlin.vocabulary.PartyRole.CONTACT;
import static io.dunlin.vocabulary.PartyRole.GUARANTOR;
import static io.dunlin.vocabulary.PartyRole.NONE;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which outcomes fit which channel and party, and what they bring about: the one place that says so. */
final class OutcomeTable {

    private static final Set<ActionChannel> CALLS = EnumSet.of(CALL, AI_CALL);
    private static final Set<ActionChannel> MESSAGES = EnumSet.of(SMS, EMAIL, LETTER, APP_PUSH, IM);

    /** By which somebody answers. */
    private static final Set<ActionChannel> ANSWERED = with(MESSAGES, CALL, AI_CALL, VISIT);

    /** By which somebody says something, or of which a note says that somebody said it. */
    private static final Set<ActionChannel> SAID = EnumSet.allOf(ActionChannel.class);

    private static final Set<PartyRole> PERSONS = EnumSet.of(BORROWER, GUARANTOR, CONTACT, ATTORNEY);

    /** Who owes the debt, or speaks for whoever does. A third person can neither pay nor dispute it. */
    private static final Set<PartyRole> OWING = EnumSet.of(BORROWER, GUARANTOR, ATTORNEY);

    /** Who speaks of the borrower and not of a guarantor. */
    private static final Set<PartyRole> NOT_GUARANTOR = EnumSet.of(BORROWER, CONTACT, ATTORNEY, NONE);

    private OutcomeTable() {}

    /**
     * A row of the table.
     *
     * @param with the parties with whom it brings anything about
     */
    private record Fit(
            Set<ActionChannel> channels, Set<PartyRole> parties, Set<PartyRole> with, List<ContactEffectKind> effects) {

        Fit(Set<ActionChannel> channels, Set<PartyRole> parties, ContactEffectKind... effects) {
            this(channels, parties, parties, List.of(effects));
        }

        Fit onlyWith(Set<PartyRole> some) {
            return new Fit(channels, parties, some, effects);
        }
    }

    private static Fit row(ActionOutcome outcome) {
        return switch (outcome) {
            case RIGHT_PARTY_CONTACT -> new Fit(with(ANSWERED, LEGAL), PERSONS);
            case WRONG_PARTY -> new Fit(ANSWERED, PERSONS, ContactEffectKind.CONTACT_POINT_CHANGED);
            case THIRD_PARTY_CONTACT -> new Fit(ANSWERED, PERSONS);
            case NO_ANSWER, REJECTED -> new Fit(with(CALLS, VISIT), PERSONS);
            case BUSY, SWITCHED_OFF, VOICEMAIL_LEFT -> new Fit(CALLS, PERSONS);
            case INVALID_NUMBER -> new Fit(ANSWERED, PERSONS, ContactEffectKind.CONTACT_POINT_CHANGED);
            case DELIVERED, UNDELIVERED -> new Fit(with(MESSAGES, LEGAL), PERSONS);
            case MET, NOT_MET -> new Fit(EnumSet.of(VISIT), PERSONS);
            case PROMISE_TO_PAY -> new Fit(SAID, OWING, ContactEffectKind.PROMISE_MADE);
            case REFUSED_TO_PAY -> new Fit(SAID, OWING);
            case DISPUTED -> new Fit(SAID, OWING, ContactEffectKind.HOLD_PLACED);
            case HARDSHIP_CLAIMED ->
                new Fit(SAID, OWING, ContactEffectKind.HARDSHIP_DECLARED, ContactEffectKind.HOLD_PLACED)
                        .onlyWith(EnumSet.of(BORROWER, ATTORNEY));
            case CALL_BACK_AGREED -> new Fit(SAID, PERSONS, ContactEffectKind.CALL_BACK_PLANNED);
            case STOP_REQUESTED -> new Fit(SAID, PERSONS, ContactEffectKind.STOP_RECORDED);
            case DECEASED_REPORTED ->
                new Fit(SAID, EnumSet.allOf(PartyRole.class), ContactEffectKind.CONDITION_RECORDED)
                        .onlyWith(NOT_GUARANTOR);
            case NONE -> new Fit(SAID, EnumSet.allOf(PartyRole.class));
        };
    }

    /** Whether somebody may record the outcome for a contact by the channel with the party. */
    static boolean fits(ActionOutcome outcome, ActionChannel channel, PartyRole party) {
        Fit row = row(outcome);
        boolean nobody = party == NONE && outcome != ActionOutcome.NONE;
        return row.channels().contains(channel)
                && row.parties().contains(party)
                && (!nobody || channel == NOTE || channel == LEGAL);
    }

    /** What the outcome of an action that fits brings about, in this order, as far as there is something to do. */
    static List<ContactEffectKind> effects(ActionOutcome outcome, PartyRole party) {
        Fit row = row(outcome);
        return row.with().contains(party) ? row.effects() : List.of();
    }

    /** What is wrong with the outcome of an action. */
    static List<Violation> check(CollectionAction action) {
        return fits(action.outcome, action.channel, action.party)
                ? List.of()
                : List.of(misfit(action.outcome, action.channel, action.party));
    }

    static Violation misfit(ActionOutcome outcome, ActionChannel channel, PartyRole party) {
        return Violation.of(
                ErrorCode.INVALID,
                "outcome",
                "The outcome %s does not fit the channel %s with the party %s.".formatted(outcome, channel, party));
    }

    private static Set<ActionChannel> with(Set<ActionChannel> some, ActionChannel... more) {
        Set<ActionChannel> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
