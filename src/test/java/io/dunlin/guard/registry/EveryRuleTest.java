package io.dunlin.guard.registry;

import static io.dunlin.guard.registry.Rules.BUILT_IN;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.RuleKind;
import io.dunlin.guard.rule.AnswerOnly;
import io.dunlin.guard.rule.ConditionBlock;
import io.dunlin.guard.rule.Conduct;
import io.dunlin.guard.rule.ContactQuota;
import io.dunlin.guard.rule.DailyRange;
import io.dunlin.guard.rule.DoNotContact;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.FreezeKind;
import io.dunlin.guard.rule.HoldFreeze;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.OpenReport;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.Reason;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.Promised;
import io.dunlin.guard.rule.Restraints.Report;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.guard.rule.Scene;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.Template;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.guard.rule.WeeklyHours;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule that is asked can be broken, by facts that people can tell Dunlin. A rule that nothing could ever break looks
 * like protection and is none: it is switched off, and says why.
 */
class EveryRuleTest {

    private static final Instant NOON = utc("2026-09-02T12:00:00");

    /** How each kind of rule is broken; a kind that is missing has no input that breaks it. */
    private static final Map<RuleKind, BiConsumer<RegimeRule, Scene>> BROKEN = new EnumMap<>(RuleKind.class);

    static {
        BROKEN.put(RuleKind.CONTACT_QUOTA, (rule, scene) -> overuse((ContactQuota) rule.rule(), scene));
        BROKEN.put(RuleKind.CONVERSATION_WAIT, (rule, scene) -> called(scene, Reach.CONVERSATION, channelOf(rule)));
        BROKEN.put(RuleKind.ALLOWED_PARTIES, (rule, scene) -> scene.role = PartyRole.CONTACT);
        BROKEN.put(RuleKind.THIRD_PARTY_ACCESS, (rule, scene) -> scene.role = PartyRole.CONTACT);
        BROKEN.put(RuleKind.CONTACT_REFUSAL, (rule, scene) -> scene.refusedAt = NOON);
        BROKEN.put(RuleKind.DECLARED_CONTACT, (rule, scene) -> scene.declared = false);
        BROKEN.put(
                RuleKind.NO_DISCLOSURE,
                (rule, scene) -> scene.conduct = new Conduct(Set.of(), Reach.ANSWERED, true, true));
        BROKEN.put(RuleKind.DUTY, (rule, scene) -> scene.conduct = new Conduct(Set.of()));
        BROKEN.put(RuleKind.ONCE_PER_PERSON, (rule, scene) -> scene.locationAnswers.add(NOON));
        BROKEN.put(RuleKind.DO_NOT_CONTACT, (rule, scene) -> stop((DoNotContact) rule.rule(), scene));
        BROKEN.put(
                RuleKind.OPEN_REPORT,
                (rule, scene) -> scene.reports.add(new Report(
                        ((OpenReport) rule.rule()).reports().iterator().next(),
                        Scene.PERSON,
                        Scene.POINT,
                        NOON,
                        null)));
        BROKEN.put(
                RuleKind.ANSWER_ONLY, (rule, scene) -> assertThat(rule.rule()).isInstanceOf(AnswerOnly.class));
        BROKEN.put(RuleKind.HOLD_FREEZE, (rule, scene) -> hold((HoldFreeze) rule.rule(), scene));
        BROKEN.put(
                RuleKind.OPEN_PROMISE,
                (rule, scene) -> scene.promises.add(new Promised(
                        Set.of(Scene.DEBT), NOON.minusSeconds(60), LocalDate.parse("2026-09-20"), null, List.of())));
        BROKEN.put(
                RuleKind.REPRESENTED,
                (rule, scene) -> scene.condition(BorrowerConditionKind.REPRESENTED_BY_ATTORNEY, "2026-09-01", null));
        BROKEN.put(RuleKind.WORKPLACE, (rule, scene) -> {
            scene.place = PlaceKind.WORKPLACE;
            scene.condition(BorrowerConditionKind.EMPLOYER_FORBIDS, "2026-09-01", null);
        });
        BROKEN.put(
                RuleKind.CONDITION_BLOCK,
                (rule, scene) -> scene.condition(
                        ((ConditionBlock) rule.rule()).conditions().iterator().next(), "2026-09-01", null));
        BROKEN.put(RuleKind.VISIT_PARTICIPANTS, (rule, scene) -> scene.participants = Set.of("C1"));
        BROKEN.put(RuleKind.ENTRY_CONSENT, (rule, scene) -> {
            scene.place = PlaceKind.HOME;
            scene.entryConsent = false;
        });
        BROKEN.put(
                RuleKind.FORBIDDEN_PLACE,
                (rule, scene) -> scene.place = rule.rule().places().iterator().next());
        BROKEN.put(RuleKind.VISIT_LADDER, (rule, scene) -> scene.firstAttemptAt = null);
        BROKEN.put(RuleKind.NOTICE_FIRST, (rule, scene) -> scene.notices.clear());
        BROKEN.put(
                RuleKind.NOTICE_DUE,
                (rule, scene) -> scene.debtFacts.put(Scene.DEBT, new DebtFacts(null, utc("2026-08-01T12:00:00"))));
        BROKEN.put(RuleKind.TEMPLATE_TRAITS, (rule, scene) -> scene.template = new Template("T", Set.of()));
        BROKEN.put(RuleKind.COLLECTOR_FITNESS, (rule, scene) -> scene.collector = "nobody");
        BROKEN.put(RuleKind.USABLE_POINT, (rule, scene) -> scene.pointUnusableSince = NOON);
    }

    /** Kinds whose facts nobody can tell yet. */
    private static final Set<RuleKind> WITHOUT_INPUT = Set.of(RuleKind.TIME_BARRED);

    static Stream<RegimeRule> asked() {
        return all().filter(RegimeRule::enabled);
    }

    private static Stream<RegimeRule> all() {
        return BUILT_IN.regimes().stream().flatMap(regime -> regime.rules().stream());
    }

    @ParameterizedTest
    @MethodSource("asked")
    void whatIsAskedCanBeBroken(RegimeRule rule) {
        Scene scene = within(rule);
        if (setsHours(rule)) {
            assertThat(hours(rule, scene)).as(rule.id()).containsExactly(false, true);
            return;
        }
        if (rule.kind() == RuleKind.CLOSED_DAYS) {
            assertThat(against(rule, scene, NOON)).as(rule.id()).isFalse();
            assertThat(against(rule, scene, utc("2026-12-25T12:00:00")))
                    .as(rule.id())
                    .isTrue();
            return;
        }
        BiConsumer<RegimeRule, Scene> broken = BROKEN.get(rule.kind());
        assertThat(broken).as("an input that breaks " + rule.id()).isNotNull();
        broken.accept(rule, scene);
        assertThat(against(rule, scene, NOON)).as(rule.id()).isTrue();
    }

    @Test
    void whatNothingCanBreakIsNotAsked() {
        assertThat(asked().map(RegimeRule::kind)).doesNotContainAnyElementsOf(WITHOUT_INPUT);
        assertThat(asked().filter(rule -> rule.rule() instanceof HoldFreeze hold
                        && !hold.kinds().isEmpty()
                        && hold.kinds().stream().allMatch(kind -> kind == FreezeKind.PLAN)))
                .as("no hold is of the kind PLAN")
                .isEmpty();
        assertThat(all().filter(rule -> !rule.enabled()))
                .allSatisfy(
                        rule -> assertThat(rule.disabledBecause()).as(rule.id()).isNotBlank())
                .extracting(RegimeRule::id)
                .contains("CN-PLAN-03", "CN-LIM-01", "US-TB-01");
    }

    private static boolean setsHours(RegimeRule rule) {
        return rule.kind().name().contains("HOURS");
    }

    /** Whether it is against the contact in the early afternoon, and deep in the night. */
    private static List<Boolean> hours(RegimeRule rule, Scene scene) {
        return List.of(
                against(rule, scene, utc("2026-09-02T06:00:00")), against(rule, scene, utc("2026-09-02T18:30:00")));
    }

    private static boolean against(RegimeRule rule, Scene scene, Instant at) {
        StatedRule stated = new StatedRule(
                rule.id(),
                rule.jurisdiction(),
                rule.citation(),
                rule.bindingness(),
                rule.confidence(),
                rule.effect(),
                rule.scope(),
                rule.inForce(),
                rule.rule());
        Verdict verdict = Judge.judge(List.of(stated), scene.proposal(), scene.facts(), at);
        if (verdict instanceof Verdict.Refused refused) {
            return !refused.reasons().isEmpty() || !refused.notes().isEmpty();
        }
        List<Reason> notes = verdict instanceof Verdict.Allowed allowed ? allowed.notes() : List.of();
        return !notes.isEmpty();
    }

    /** A contact that the rule is about, at noon of its person, and against which it is not yet. */
    private static Scene within(RegimeRule rule) {
        Scene scene = Scene.in("Asia/Shanghai");
        if (!setsHours(rule)) {
            scene = new Scene();
        }
        scene.channel = channelOf(rule);
        scene.purpose = first(rule.scope().purposes(), ContactPurpose.COLLECT);
        scene.role = first(rule.scope().roles(), PartyRole.BORROWER);
        scene.actor = first(rule.scope().actors(), ActorType.FIRST_PARTY);
        if (rule.rule() instanceof WeeklyHours hours && hours.onlyAtWork()) {
            scene.place = PlaceKind.WORKPLACE;
        }
        return scene;
    }

    private static ActionChannel channelOf(RegimeRule rule) {
        return first(rule.scope().channels(), ActionChannel.CALL);
    }

    private static <E extends Enum<E>> E first(Set<E> narrowed, E otherwise) {
        return narrowed.isEmpty() || narrowed.contains(otherwise)
                ? otherwise
                : narrowed.stream().sorted().findFirst().orElseThrow();
    }

    private static void overuse(ContactQuota quota, Scene scene) {
        Reach reach = Arrays.stream(Reach.values())
                .filter(each -> each != Reach.PLANNED && quota.counted().counts(each))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < quota.limit(); i++) {
            called(scene, reach, quota.channels().iterator().next());
        }
    }

    private static void called(Scene scene, Reach reach, ActionChannel channel) {
        scene.contacts.add(new PastContact(
                NOON.minusSeconds(60), Scene.PERSON, Scene.POINT, Set.of(Scene.DEBT), channel, false, reach, null));
    }

    private static void stop(DoNotContact rule, Scene scene) {
        DoNotContactScope scope = rule.scopes().stream().sorted().findFirst().orElseThrow();
        scene.stops.add(new StopRequest(
                scope,
                Scene.PERSON,
                scope == DoNotContactScope.CONTACT_POINT ? Scene.POINT : null,
                scope == DoNotContactScope.CHANNEL ? scene.channel : null,
                scope == DoNotContactScope.TIME_WINDOW ? new DailyRange(LocalTime.of(9, 0), LocalTime.of(17, 0)) : null,
                true,
                NOON.minusSeconds(60),
                null));
    }

    private static void hold(HoldFreeze rule, Scene scene) {
        FreezeKind kind = rule.kinds().isEmpty()
                ? FreezeKind.OTHER
                : rule.kinds().iterator().next();
        scene.freezes.add(new Freeze(kind, Set.of(Scene.DEBT), Scene.days("2026-09-01", null), true));
    }
}
