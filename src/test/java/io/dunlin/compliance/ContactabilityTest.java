package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.rule.Effective;
import io.dunlin.guard.rule.Reason;
import io.dunlin.guard.rule.Scope;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.UsablePoint;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.RuleEffect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactabilityTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOON = Instant.parse("2026-03-02T06:30:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T13:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-03T02:30:00Z");

    private final Map<Target, Verdict> verdicts = new LinkedHashMap<>();

    @Test
    void oneChannelThatIsAllowedIsEnough() {
        refused(ActionChannel.CALL, MORNING, "Too late.");
        allowed(ActionChannel.EMAIL, EVENING);
        allowed(ActionChannel.LETTER, NOON.plusSeconds(60));
        ContactabilityView view = at(NOON).view();
        assertThat(view.now()).isTrue();
        assertThat(view.channels()).containsExactly(ActionChannel.EMAIL, ActionChannel.LETTER);
        assertThat(view.nextAllowedAt()).isNull();
        assertThat(view.sentence()).isEqualTo("Allowed until 19:00 (Asia/Kolkata).");
        assertThat(at(NOON).over()).isEqualTo(EVENING);
    }

    @Test
    void aChannelThatIsAlwaysAllowedHasNoEnd() {
        allowed(ActionChannel.CALL, EVENING);
        allowed(ActionChannel.LETTER, null);
        assertThat(at(NOON).view().sentence()).isEqualTo("Allowed.");
        assertThat(at(NOON).over()).isNull();
    }

    @Test
    void anotherDayIsNamed() {
        allowed(ActionChannel.CALL, MORNING);
        assertThat(at(NOON).view().sentence()).isEqualTo("Allowed until 2026-03-03 at 08:00 (Asia/Kolkata).");
    }

    @Test
    void theFirstChannelThatOpensSaysWhenNext() {
        refused(ActionChannel.CALL, MORNING.plusSeconds(1), "Later.");
        refused(ActionChannel.SMS, null, "Never.");
        refused(ActionChannel.EMAIL, MORNING, "Too late.");
        ContactabilityView view = at(EVENING).view();
        assertThat(view.now()).isFalse();
        assertThat(view.channels()).isEmpty();
        assertThat(view.nextAllowedAt()).isEqualTo(MORNING);
        assertThat(view.sentence()).isEqualTo("Not now: Too late. Next: 2026-03-03 at 08:00 (Asia/Kolkata).");
        assertThat(at(EVENING).over()).isEqualTo(MORNING);
    }

    @Test
    void neverSaysWhy() {
        refused(ActionChannel.CALL, null, "The borrower is dead.");
        ContactabilityView view = at(NOON).view();
        assertThat(view.nextAllowedAt()).isNull();
        assertThat(view.sentence()).isEqualTo("Not now: The borrower is dead.");
        assertThat(at(NOON).over()).isNull();
    }

    @Test
    void withoutAZoneNobodyKnows() {
        verdicts.put(target(ActionChannel.CALL), new Verdict.NeedsInput(List.of("timeZone")));
        assertThat(at(NOON).view().now()).isFalse();
        assertThat(at(NOON).view().sentence()).startsWith("Unknown");
    }

    private Contactability at(Instant at) {
        return new Contactability(at, KOLKATA, verdicts);
    }

    private void allowed(ActionChannel channel, Instant until) {
        verdicts.put(
                target(channel),
                new Verdict.Allowed(until, until == null ? List.of() : List.of("X"), List.of(), List.of()));
    }

    private void refused(ActionChannel channel, Instant next, String sentence) {
        StatedRule rule = new StatedRule(
                "X",
                "XX",
                "test",
                Bindingness.LAW,
                Confidence.PRIMARY,
                RuleEffect.REFUSE,
                Scope.ALL,
                Effective.ALWAYS,
                new UsablePoint());
        verdicts.put(
                target(channel),
                new Verdict.Refused(
                        List.of(new Reason(rule, sentence, null, List.of(), next)),
                        List.of(),
                        next,
                        next == null ? sentence : null,
                        List.of()));
    }

    private static Target target(ActionChannel channel) {
        return new Target(PartyRole.BORROWER, null, UUID.randomUUID(), channel);
    }
}
