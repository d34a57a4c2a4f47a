package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.dossier.PastOutcome;
import io.dunlin.guard.rule.Channel;
import io.dunlin.guard.rule.Reach;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PastOutcomeTest {

    private static final Map<Reach, Set<String>> TABLE = new EnumMap<>(Map.of(
            Reach.CONVERSATION,
            Set.of(
                    "RIGHT_PARTY_CONTACT",
                    "MET",
                    "PROMISE_TO_PAY",
                    "REFUSED_TO_PAY",
                    "DISPUTED",
                    "HARDSHIP_CLAIMED",
                    "CALL_BACK_AGREED",
                    "STOP_REQUESTED"),
            Reach.ANSWERED,
            Set.of("WRONG_PARTY", "THIRD_PARTY_CONTACT", "DECEASED_REPORTED"),
            Reach.DELIVERED,
            Set.of("DELIVERED"),
            Reach.UNANSWERED,
            Set.of("NO_ANSWER", "SWITCHED_OFF", "REJECTED", "VOICEMAIL_LEFT", "NOT_MET", "NONE"),
            Reach.NOT_CONNECTED,
            Set.of("BUSY", "INVALID_NUMBER", "UNDELIVERED")));

    @Test
    void everyOutcomeOfAnActionIsInTheTable() {
        List<String> names =
                Arrays.stream(ActionOutcome.values()).map(Enum::name).toList();
        assertThat(Arrays.stream(PastOutcome.values()).map(Enum::name)).containsExactlyElementsOf(names);
        assertThat(TABLE.values().stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyOutcomeGotAsFarAsTheTableSays() {
        TABLE.forEach((reach, outcomes) -> outcomes.forEach(outcome -> {
            for (Channel channel : Channel.values()) {
                boolean inPerson =
                        Set.of(Channel.CALL, Channel.AI_CALL, Channel.VISIT).contains(channel);
                boolean sent = outcome.equals("NONE") && !inPerson;
                assertThat(PastOutcome.valueOf(outcome).reach(channel))
                        .as(outcome + " by " + channel)
                        .isEqualTo(sent ? Reach.DELIVERED : reach);
            }
        }));
    }

    /** Cases, actions and lenders have their own enums, because the rules know nothing of GraphQL. */
    @Test
    void everyValueHasTheSameNameInTheRules() {
        assertThat(names(io.dunlin.guard.rule.Purpose.class)).isEqualTo(names(ContactPurpose.class));
        assertThat(names(io.dunlin.guard.rule.PartyRole.class)).isEqualTo(names(PartyRole.class));
        assertThat(names(io.dunlin.guard.rule.PlaceKind.class)).isEqualTo(names(PlaceKind.class));
        assertThat(names(Channel.class)).isEqualTo(names(io.dunlin.contact.ActionChannel.class));
        assertThat(names(io.dunlin.guard.rule.ActorType.class)).isEqualTo(names(io.dunlin.collector.ActorType.class));
        assertThat(names(io.dunlin.guard.rule.ConditionKind.class))
                .isEqualTo(names(io.dunlin.borrower.BorrowerConditionKind.class));
        assertThat(names(io.dunlin.guard.rule.StopScope.class))
                .isEqualTo(names(io.dunlin.contact.DoNotContactScope.class));
        assertThat(names(io.dunlin.guard.rule.FreezeKind.class)).containsAll(names(io.dunlin.loan.HoldKind.class));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
