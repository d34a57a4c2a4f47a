package io.dunlin.guard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.rule.Histories.History;
import io.dunlin.guard.rule.Verdict.Allowed;
import io.dunlin.guard.rule.Verdict.Refused;
import io.dunlin.kernel.TimeRange;
import io.dunlin.testing.Seeds;
import io.dunlin.vocabulary.RuleEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;

/** The judge against {@link SlowRules}, which are asked one instant of the grid after the other, over many histories. */
class HistoriesTest {

    private static final Duration STEP = Duration.ofMinutes(Histories.GRID_MINUTES);
    private static final Duration AS_FAR_AS_ONE_WALKS = Duration.ofDays(12);

    private static void forEachHistory(ObjLongConsumer<History> check) {
        forSomeHistories(1, check);
    }

    private static void forSomeHistories(int oneIn, ObjLongConsumer<History> check) {
        Seeds.all().filter(seed -> seed % oneIn == 0).forEach(seed -> {
            History history = Histories.generate(seed);
            try {
                check.accept(history, seed);
            } catch (AssertionError | RuntimeException failure) {
                String place = "Seed %d, judged at %s by %s, facts %s: %s"
                        .formatted(
                                seed,
                                history.at(),
                                history.rules(),
                                history.scene().facts(),
                                failure.getMessage());
                throw new AssertionError(place, failure);
            }
        });
    }

    private static Verdict judge(History history, List<StatedRule> rules) {
        return Judge.judge(rules, history.scene().proposal(), history.scene().facts(), history.at());
    }

    private static boolean refuses(History history, List<StatedRule> rules, Instant t) {
        SlowRules now = new SlowRules(history.scene(), t);
        return rules.stream().anyMatch(rule -> rule.effect() == RuleEffect.REFUSE && now.isAgainst(rule));
    }

    /** The first instant, not before the judged one, at which the rules refuse or do not; null when it is not near. */
    private static Instant walk(History history, List<StatedRule> rules, boolean refused) {
        Instant end = history.at().plus(AS_FAR_AS_ONE_WALKS);
        for (Instant t = history.at(); t.isBefore(end); t = t.plus(STEP)) {
            if (refuses(history, rules, t) == refused) {
                return t;
            }
        }
        return null;
    }

    private static Instant near(Instant found, History history) {
        return found == null || !found.isBefore(history.at().plus(AS_FAR_AS_ONE_WALKS)) ? null : found;
    }

    @Test
    void theVerdictAndItsInstantsEqualTheReference() {
        Map<String, Integer> seen = new HashMap<>();
        forEachHistory((history, seed) -> {
            Verdict verdict = judge(history, history.rules());
            if (verdict instanceof Refused refused) {
                assertThat(refuses(history, history.rules(), history.at())).isTrue();
                Instant next = walk(history, history.rules(), false);
                assertThat(near(refused.nextAllowedAt(), history)).isEqualTo(next);
                seen.merge(next == null ? "never or far" : "refused", 1, Integer::sum);
            } else {
                Allowed allowed = (Allowed) verdict;
                assertThat(refuses(history, history.rules(), history.at())).isFalse();
                Instant until = walk(history, history.rules(), true);
                assertThat(near(allowed.until(), history)).isEqualTo(until);
                seen.merge(until == null ? "for long" : "allowed", 1, Integer::sum);
            }
        });
        assertThat(seen)
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(Seeds.COUNT / 33));
    }

    @Test
    void everyReasonIsOneThatRefusesAndPassesWhenItSays() {
        forEachHistory((history, seed) -> {
            SlowRules now = new SlowRules(history.scene(), history.at());
            Verdict verdict = judge(history, history.rules());
            List<Reason> notes = verdict instanceof Refused refused ? refused.notes() : ((Allowed) verdict).notes();
            List<Reason> reasons = verdict instanceof Refused refused ? refused.reasons() : List.of();
            for (StatedRule rule : history.rules()) {
                boolean told = (rule.effect() == RuleEffect.WARN ? notes : reasons)
                        .stream()
                                .anyMatch(reason ->
                                        reason.rule() == rule || reason.also().contains(rule.id()));
                assertThat(told).isEqualTo(now.isAgainst(rule));
            }
            for (Reason reason : reasons) {
                assertThat(near(reason.nextAllowedAt(), history))
                        .isEqualTo(walk(history, List.of(reason.rule()), false));
            }
        });
    }

    @Test
    void theStrictestRuleWins() {
        forEachHistory((history, seed) -> {
            Verdict all = judge(history, history.rules());
            boolean anyRefuses = false;
            for (StatedRule rule : history.rules()) {
                Verdict one = judge(history, List.of(rule));
                anyRefuses |= one instanceof Refused;
                if (one instanceof Refused refused) {
                    assertThat(all).isInstanceOf(Refused.class);
                    assertNotBefore(((Refused) all).nextAllowedAt(), refused.nextAllowedAt());
                } else if (all instanceof Allowed allowed) {
                    assertNotBefore(((Allowed) one).until(), allowed.until());
                }
            }
            assertThat(all instanceof Refused).isEqualTo(anyRefuses);
            if (all instanceof Refused refused && refused.nextAllowedAt() != null) {
                assertThat(Judge.judge(
                                history.rules(),
                                history.scene().proposal(),
                                history.scene().facts(),
                                refused.nextAllowedAt()))
                        .isInstanceOf(Allowed.class);
            }
        });
    }

    @Test
    void theWindowsOfSomeDaysAreWhatTheReferenceLetsPass() {
        forSomeHistories(4, (history, seed) -> {
            Instant end = history.at().plus(Duration.ofDays(1));
            List<TimeRange> windows = AllowedWindows.within(
                    history.rules(), history.scene().proposal(), history.scene().facts(), history.at(), end);
            for (Instant t = history.at(); t.isBefore(end); t = t.plus(STEP)) {
                Instant now = t;
                assertThat(windows.stream().anyMatch(w -> !now.isBefore(w.from()) && now.isBefore(w.until())))
                        .isEqualTo(!refuses(history, history.rules(), t));
            }
            for (int i = 1; i < windows.size(); i++) {
                assertThat(windows.get(i).from()).isAfter(windows.get(i - 1).until());
            }
        });
    }

    @Test
    void whatIsOlderThanTheRulesLookBackChangesNothing() {
        forSomeHistories(4, (history, seed) -> {
            Verdict all = judge(history, history.rules());
            int days = history.rules().stream()
                    .mapToInt(rule -> rule.rule().lookBackDays())
                    .max()
                    .orElse(0);
            Instant oldest = history.at().minus(Duration.ofDays(days));
            history.scene()
                    .contacts
                    .removeIf(contact -> contact.at().isBefore(oldest)
                            && (contact.expiresAt() == null
                                    || contact.expiresAt().isBefore(oldest)));
            assertThat(judge(history, history.rules())).isEqualTo(all);
        });
    }

    /** A missing instant is later than all. */
    private static void assertNotBefore(Instant later, Instant earlier) {
        if (later != null) {
            assertThat(earlier).isNotNull();
            assertThat(later).isAfterOrEqualTo(earlier);
        }
    }
}
