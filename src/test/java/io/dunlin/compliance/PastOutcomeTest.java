package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
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
        assertThat(Arrays.stream(ActionOutcome.values()).map(Enum::name)).containsExactlyElementsOf(names);
        assertThat(TABLE.values().stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyOutcomeGotAsFarAsTheTableSays() {
        TABLE.forEach((reach, outcomes) -> outcomes.forEach(outcome -> {
            for (ActionChannel channel : ActionChannel.values()) {
                boolean inPerson = Set.of(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.VISIT)
                        .contains(channel);
                boolean sent = outcome.equals("NONE") && !inPerson;
                assertThat(ActionOutcome.valueOf(outcome).reach(channel))
                        .as(outcome + " by " + channel)
                        .isEqualTo(sent ? Reach.DELIVERED : reach);
            }
        }));
    }

    /** Cases, actions and lenders have their own enums, because the rules know nothing of GraphQL. */
    @Test
    void everyValueHasTheSameNameInTheRules() {
        assertThat(names(io.dunlin.vocabulary.ContactPurpose.class)).isEqualTo(names(ContactPurpose.class));
        assertThat(names(io.dunlin.vocabulary.PartyRole.class)).isEqualTo(names(PartyRole.class));
        assertThat(names(io.dunlin.vocabulary.PlaceKind.class)).isEqualTo(names(PlaceKind.class));
        assertThat(names(ActionChannel.class)).isEqualTo(names(io.dunlin.vocabulary.ActionChannel.class));
        assertThat(names(io.dunlin.vocabulary.ActorType.class)).isEqualTo(names(io.dunlin.vocabulary.ActorType.class));
        assertThat(names(io.dunlin.vocabulary.BorrowerConditionKind.class))
                .isEqualTo(names(io.dunlin.vocabulary.BorrowerConditionKind.class));
        assertThat(names(io.dunlin.vocabulary.DoNotContactScope.class))
                .isEqualTo(names(io.dunlin.vocabulary.DoNotContactScope.class));
        assertThat(names(io.dunlin.guard.rule.FreezeKind.class))
                .containsAll(names(io.dunlin.vocabulary.HoldKind.class));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
