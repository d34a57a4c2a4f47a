package io.dunlin.guard.rule;

import static io.dunlin.guard.rule.Bounds.stated;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.days;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.guard.rule.Verdict.Allowed;
import io.dunlin.guard.rule.Verdict.NeedsInput;
import io.dunlin.guard.rule.Verdict.Quota;
import io.dunlin.guard.rule.Verdict.Refused;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.RuleEffect;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Instant NOON = utc("2026-03-02T12:00:00");
    private static final StatedRule HOURS =
            stated("HOURS", RuleEffect.REFUSE, new QuietHours(LocalTime.of(8, 0), LocalTime.of(21, 0), null, true));
    private static final StatedRule THREE_A_DAY = stated(
            "THREE",
            RuleEffect.REFUSE,
            new ContactQuota(
                    3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 1, Set.of(ActionChannel.CALL), 0));
    private static final StatedRule HOLDS = stated("HOLDS", RuleEffect.REFUSE, new HoldFreeze(Set.of(), true));

    private static Verdict judge(Scene scene, Instant at, StatedRule... rules) {
        return Judge.judge(List.of(rules), scene.proposal(), scene.facts(), at);
    }

    private static List<String> ids(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.rule().id()).toList();
    }

    private static StatedRule dated(StatedRule rule, String from, String through) {
        Effective effective = new Effective(
                from == null ? null : LocalDate.parse(from), through == null ? null : LocalDate.parse(through));
        return new StatedRule(
                rule.id(),
                rule.jurisdiction(),
                rule.citation(),
                rule.bindingness(),
                rule.confidence(),
                rule.effect(),
                rule.scope(),
                effective,
                rule.rule());
    }

    @Test
    void withoutRulesEverythingIsAllowedForEver() {
        assertThat(judge(new Scene(), NOON)).isEqualTo(new Allowed(null, List.of(), List.of(), List.of()));
    }

    @Test
    void itIsAllowedUntilTheFirstRuleIsAgainstIt() {
        Scene scene = new Scene();
        scene.freezes.add(new Freeze(FreezeKind.OTHER, Set.of(Scene.DEBT), days("2026-03-03", null), true));
        assertThat(judge(scene, NOON, HOURS, THREE_A_DAY, HOLDS))
                .isEqualTo(new Allowed(
                        utc("2026-03-02T21:00:00"),
                        List.of("HOURS"),
                        List.of(new Quota("THREE", new Count(0, 3, null))),
                        List.of()));
        assertThat(judge(scene, NOON, HOLDS))
                .isEqualTo(new Allowed(utc("2026-03-03T00:00:00"), List.of("HOLDS"), List.of(), List.of()));
    }

    @Test
    void theScarcestQuotaComesFirst() {
        Scene scene = new Scene().called(NOON, Reach.CONVERSATION);
        StatedRule five = stated("FIVE", RuleEffect.REFUSE, quota(5, QuotaWindow.CIVIL_WEEK));
        StatedRule two = stated("TWO", RuleEffect.REFUSE, quota(2, QuotaWindow.CIVIL_MONTH));
        assertThat(judge(scene, NOON.plusSeconds(60), five, THREE_A_DAY, two))
                .isEqualTo(new Allowed(
                        null,
                        List.of(),
                        List.of(
                                new Quota("TWO", new Count(1, 2, utc("2026-04-01T00:00:00"))),
                                new Quota("THREE", new Count(1, 3, utc("2026-03-03T00:00:00"))),
                                new Quota("FIVE", new Count(1, 5, utc("2026-03-09T00:00:00")))),
                        List.of()));
    }

    private static ContactQuota quota(int limit, QuotaWindow window) {
        return new ContactQuota(limit, Counted.CONNECTED, CountedPer.PERSON, window, 1, Set.of(ActionChannel.CALL), 0);
    }

    @Test
    void theNextInstantIsTheFirstAtWhichNoRuleIsAgainstIt() {
        // The quota is free at midnight, when it is quiet; so the next call is in the morning.
        Scene scene = new Scene()
                .called(utc("2026-03-02T09:00:00"), Reach.CONVERSATION)
                .called(utc("2026-03-02T10:00:00"), Reach.CONVERSATION)
                .called(utc("2026-03-02T11:00:00"), Reach.CONVERSATION);
        Refused refused = (Refused) judge(scene, NOON, HOURS, THREE_A_DAY);
        assertThat(ids(refused.reasons())).containsExactly("THREE");
        assertThat(refused.reasons().get(0).nextAllowedAt()).isEqualTo(utc("2026-03-03T00:00:00"));
        assertThat(refused.reasons().get(0).count()).isEqualTo(new Count(3, 3, utc("2026-03-03T00:00:00")));
        assertThat(refused.reasons().get(0).sentence())
                .isEqualTo(
                        "There were 3 connected calls with this person today, with those that are permitted; at most 3 may be made.");
        assertThat(refused.nextAllowedAt()).isEqualTo(utc("2026-03-03T08:00:00"));
        assertThat(refused.neverBecause()).isNull();
    }

    @Test
    void theReasonThatLastsLongestComesFirst() {
        Scene scene = new Scene()
                .called(utc("2026-03-02T09:00:00"), Reach.CONVERSATION)
                .called(utc("2026-03-02T10:00:00"), Reach.CONVERSATION)
                .called(utc("2026-03-02T11:00:00"), Reach.CONVERSATION);
        Instant night = utc("2026-03-02T22:00:00");
        assertThat(ids(((Refused) judge(scene, night, THREE_A_DAY, HOURS)).reasons()))
                .containsExactly("HOURS", "THREE");
        scene.refusedAt = NOON;
        StatedRule refusal = stated("NEVER", RuleEffect.REFUSE, new ContactRefusal());
        assertThat(ids(((Refused) judge(scene, night, THREE_A_DAY, HOURS, refusal)).reasons()))
                .containsExactly("NEVER", "HOURS", "THREE");
    }

    @Test
    void whatIsNeverAllowedAgainSaysWhy() {
        Scene scene = new Scene();
        scene.refusedAt = NOON;
        StatedRule refusal = stated("NEVER", RuleEffect.REFUSE, new ContactRefusal());
        Refused refused = (Refused) judge(scene, NOON, HOURS, refusal);
        assertThat(refused.nextAllowedAt()).isNull();
        assertThat(refused.neverBecause())
                .isEqualTo("This contact of the borrower refused on 2026-03-02 to be contacted.");
        assertThat(refused.reasons().get(0).nextAllowedAt()).isNull();
        scene.refusedAt = NOON.plusSeconds(3600);
        scene.freezes.add(new Freeze(FreezeKind.OTHER, Set.of(Scene.DEBT), days("2026-03-02", "2026-03-02"), true));
        Refused later = (Refused) judge(scene, NOON, HOLDS, refusal);
        assertThat(ids(later.reasons())).containsExactly("HOLDS");
        assertThat(later.neverBecause())
                .isEqualTo("This contact of the borrower refused on 2026-03-02 to be contacted.");
    }

    @Test
    void hoursThatNeverMeetAreNamedAndNotLookedForForEver() {
        // When it is 8:00 in Los Angeles, it is half past nine in the evening in Kolkata.
        Scene scene = Scene.in("America/Los_Angeles", "Asia/Kolkata");
        StatedRule early =
                stated("EARLY", RuleEffect.REFUSE, new QuietHours(LocalTime.of(8, 0), LocalTime.of(12, 0), null, true));
        Refused alone = (Refused) judge(scene, NOON, early);
        assertThat(alone.nextAllowedAt()).isNull();
        assertThat(alone.neverBecause()).contains("08:00 to 12:00");
        Scene known = Scene.in("UTC");
        StatedRule late =
                stated("LATE", RuleEffect.REFUSE, new QuietHours(LocalTime.of(12, 0), LocalTime.of(21, 0), null, true));
        Refused both = (Refused) judge(known, NOON, early, late, HOLDS);
        assertThat(both.nextAllowedAt()).isNull();
        assertThat(both.neverBecause()).isEqualTo("No time of day is free under all of: EARLY, LATE.");
        assertThat(both.reasons().get(0).nextAllowedAt()).isEqualTo(utc("2026-03-03T08:00:00"));
    }

    @Test
    void hoursThatMeetOnlyBetweenTwoClockChangesAreFound() {
        // London is five hours ahead of New York, but four from 8 to 29 March 2026.
        StatedRule morning = stated(
                "NY",
                RuleEffect.REFUSE,
                new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 30), ZoneId.of("America/New_York"), true));
        StatedRule noon = stated(
                "LONDON",
                RuleEffect.REFUSE,
                new QuietHours(LocalTime.of(12, 0), LocalTime.of(12, 30), ZoneId.of("Europe/London"), true));
        Refused refused = (Refused) judge(new Scene(), utc("2026-04-01T12:00:00"), morning, noon);
        assertThat(refused.nextAllowedAt()).isEqualTo(utc("2026-10-25T12:00:00"));
        Refused late = (Refused) judge(new Scene(), utc("2026-11-01T13:00:00"), morning, noon);
        assertThat(late.nextAllowedAt()).isEqualTo(at("2027-03-14T08:00", "America/New_York"));
    }

    @Test
    void warningsAndDutiesLetAContactPass() {
        Scene scene = new Scene().condition(BorrowerConditionKind.VULNERABLE, "2020-01-01", null);
        StatedRule warning =
                stated("WARN", RuleEffect.WARN, new ConditionBlock(Set.of(BorrowerConditionKind.VULNERABLE)));
        StatedRule duty = stated("DUTY", RuleEffect.REQUIRE, new Duty(Attestation.RECORDED));
        Allowed allowed = (Allowed) judge(scene, NOON, warning, duty, HOURS);
        assertThat(allowed.notes()).extracting(note -> note.rule().id()).containsExactlyInAnyOrder("WARN", "DUTY");
        assertThat(allowed.until()).isEqualTo(utc("2026-03-02T21:00:00"));
        Refused night = (Refused) judge(scene, utc("2026-03-02T22:00:00"), warning, duty, HOURS);
        assertThat(ids(night.reasons())).containsExactly("HOURS");
        assertThat(ids(night.notes())).containsExactlyInAnyOrder("WARN", "DUTY");
        assertThat(night.nextAllowedAt()).isEqualTo(utc("2026-03-03T08:00:00"));
    }

    @Test
    void aDutyThatWasNotMetIsABreachOfAContactThatWasMade() {
        StatedRule duty = stated("DUTY", RuleEffect.REQUIRE, new Duty(Attestation.RECORDED));
        Scene scene = new Scene();
        scene.conduct = new Conduct(Set.of());
        assertThat(ids(((Refused) judge(scene, NOON, duty)).reasons())).containsExactly("DUTY");
        scene.conduct = new Conduct(Set.of(Attestation.RECORDED));
        assertThat(judge(scene, NOON, duty)).isInstanceOf(Allowed.class);
    }

    @Test
    void missingInputIsNamedUnlessTheContactIsRefusedAnyway() {
        StatedRule two = stated("TWO", RuleEffect.REFUSE, new VisitParticipants(2));
        StatedRule place = stated("PLACE", RuleEffect.REFUSE, new EntryConsent(Set.of(PlaceKind.HOME)));
        StatedRule warning =
                stated("TEXT", RuleEffect.WARN, new TemplateTraits(Set.of(TemplateTrait.OPT_OUT), Set.of(), true));
        assertThat(judge(new Scene(), NOON, two, place, warning, HOURS))
                .isEqualTo(new NeedsInput(List.of("participants", "place")));
        Refused night = (Refused) judge(new Scene(), utc("2026-03-02T22:00:00"), two, place, HOURS);
        assertThat(night.missing()).containsExactly("participants", "place");
        assertThat(night.nextAllowedAt()).isEqualTo(utc("2026-03-03T08:00:00"));
    }

    @Test
    void withoutAnyZoneNothingCanBeSaid() {
        Scene scene = new Scene();
        scene.zones = Set.of();
        assertThat(judge(scene, NOON, HOURS)).isEqualTo(new NeedsInput(List.of("timeZone")));
    }

    @Test
    void aNoteInTheFileIsNoContact() {
        Scene scene = new Scene();
        scene.channel = ActionChannel.NOTE;
        scene.zones = Set.of();
        assertThat(judge(scene, utc("2026-03-02T22:00:00"), HOURS)).isInstanceOf(Allowed.class);
    }

    @Test
    void aRuleIsAskedFromItsFirstThroughItsLastBusinessDate() {
        Scene scene = new Scene();
        scene.business = ZoneId.of("Asia/Shanghai");
        scene.freezes.add(new Freeze(FreezeKind.OTHER, Set.of(Scene.DEBT), days("2020-01-01", null), true));
        StatedRule march = dated(HOLDS, "2026-03-01", "2026-03-31");
        Instant from = at("2026-03-01T00:00", "Asia/Shanghai");
        Instant until = at("2026-04-01T00:00", "Asia/Shanghai");
        assertThat(((Allowed) judge(scene, from.minusSeconds(1), march)).until())
                .isEqualTo(from);
        assertThat(((Refused) judge(scene, from, march)).nextAllowedAt()).isEqualTo(until);
        assertThat(((Refused) judge(scene, until.minusSeconds(1), march)).nextAllowedAt())
                .isEqualTo(until);
        assertThat(((Allowed) judge(scene, until, march)).until()).isNull();
    }

    @Test
    void theSearchFollowsOneVersionOfARuleIntoTheNext() {
        // Until the end of March one may call from 8:00, from April on from 10:00.
        StatedRule first = dated(HOURS, null, "2026-03-31");
        StatedRule second = dated(
                stated(
                        "HOURS",
                        RuleEffect.REFUSE,
                        new QuietHours(LocalTime.of(10, 0), LocalTime.of(18, 0), null, true)),
                "2026-04-01",
                null);
        assertThat(((Refused) judge(new Scene(), utc("2026-03-31T22:00:00"), first, second)).nextAllowedAt())
                .isEqualTo(utc("2026-04-01T10:00:00"));
        assertThat(((Allowed) judge(new Scene(), utc("2026-03-31T12:00:00"), first, second)).until())
                .isEqualTo(utc("2026-03-31T21:00:00"));
        assertThat(((Allowed) judge(new Scene(), utc("2026-04-01T12:00:00"), first, second)).until())
                .isEqualTo(utc("2026-04-01T18:00:00"));
    }

    @Test
    void hoursThatMeetOnlyOnceARuleIsNoLongerInForceAreFound() {
        StatedRule never = dated(
                stated("EARLY", RuleEffect.REFUSE, new QuietHours(LocalTime.of(6, 0), LocalTime.of(7, 0), null, true)),
                null,
                "2031-12-31");
        Refused refused = (Refused) judge(new Scene(), NOON, HOURS, never);
        assertThat(refused.nextAllowedAt()).isEqualTo(utc("2032-01-01T08:00:00"));
    }

    @Test
    void aRequestThatEndsLaterIsPartOfTheSearch() {
        Scene scene = new Scene();
        scene.stops.add(new StopRequest(
                DoNotContactScope.TIME_WINDOW,
                Scene.PERSON,
                null,
                null,
                new DailyRange(LocalTime.of(7, 0), LocalTime.of(22, 0)),
                false,
                NOON.minusSeconds(60),
                utc("2028-02-29T12:00:00")));
        scene.stops.add(new StopRequest(
                DoNotContactScope.TIME_WINDOW,
                Scene.PERSON,
                null,
                null,
                new DailyRange(LocalTime.of(7, 0), LocalTime.of(22, 0)),
                false,
                utc("2020-01-01T00:00:00"),
                utc("2021-01-01T00:00:00")));
        StatedRule stops = stated(
                "STOPS", RuleEffect.REFUSE, new DoNotContact(Set.of(DoNotContactScope.TIME_WINDOW), false, Set.of()));
        assertThat(((Refused) judge(scene, NOON, HOURS, stops)).nextAllowedAt()).isEqualTo(utc("2028-02-29T12:00:00"));
    }

    @Test
    void aTimeToWhichThePersonAgreesLaterIsPartOfTheSearch() {
        Scene scene = new Scene();
        for (String day : List.of("2020-01-01", "2029-05-01")) {
            scene.agreements.add(
                    new TimeAgreement(new DailyRange(LocalTime.of(9, 0), LocalTime.of(10, 0)), days(day, day)));
        }
        StatedRule mornings = stated(
                "EARLY", RuleEffect.REFUSE, new QuietHours(LocalTime.of(8, 0), LocalTime.of(12, 0), null, false));
        StatedRule evenings =
                stated("LATE", RuleEffect.REFUSE, new QuietHours(LocalTime.of(12, 0), LocalTime.of(21, 0), null, true));
        assertThat(((Refused) judge(scene, NOON, mornings, evenings)).nextAllowedAt())
                .isEqualTo(utc("2029-05-01T09:00:00"));
    }

    @Test
    void aRuleThatIsNotAboutTheContactIsNotAsked() {
        StatedRule texts = new StatedRule(
                "TEXTS",
                "TEST",
                "Nowhere",
                Bindingness.LAW,
                Confidence.PRIMARY,
                RuleEffect.REFUSE,
                new Scope(
                        Set.of(ActionChannel.SMS), Set.of(ContactPurpose.COLLECT), Set.of(), Set.of(ActorType.AGENCY)),
                Effective.ALWAYS,
                new TimeBarred(false));
        Scene scene = new Scene();
        scene.debtFacts.put(Scene.DEBT, new Facts.DebtFacts(LocalDate.of(2000, 1, 1), null));
        assertThat(judge(scene, NOON, texts)).isInstanceOf(Allowed.class);
        scene.channel = ActionChannel.SMS;
        assertThat(judge(scene, NOON, texts)).isInstanceOf(Allowed.class);
        scene.actor = ActorType.AGENCY;
        assertThat(judge(scene, NOON, texts)).isInstanceOf(Refused.class);
        scene.purpose = ContactPurpose.REMIND;
        assertThat(judge(scene, NOON, texts)).isInstanceOf(Allowed.class);
    }

    @Test
    void theWindowsOfAWeekAreItsDaysWithinTheHours() {
        Scene scene = new Scene();
        scene.freezes.add(new Freeze(FreezeKind.OTHER, Set.of(Scene.DEBT), days("2026-03-03", "2026-03-03"), true));
        assertThat(windows(scene, utc("2026-03-02T12:00:00"), utc("2026-03-05T20:59:59"), HOURS, HOLDS))
                .containsExactly(
                        new TimeRange(utc("2026-03-02T12:00:00"), utc("2026-03-02T21:00:00")),
                        new TimeRange(utc("2026-03-04T08:00:00"), utc("2026-03-04T21:00:00")),
                        new TimeRange(utc("2026-03-05T08:00:00"), utc("2026-03-05T20:59:59")));
        assertThat(windows(scene, utc("2026-03-03T00:00:00"), utc("2026-03-04T08:00:00"), HOURS, HOLDS))
                .isEmpty();
    }

    @Test
    void aRuleThatLacksInputDoesNotEmptyTheWindows() {
        Instant end = utc("2026-03-05T00:00:00");
        StatedRule two = stated("TWO", RuleEffect.REFUSE, new VisitParticipants(2));
        assertThat(windows(new Scene(), NOON, end, HOURS, two)).isEqualTo(windows(new Scene(), NOON, end, HOURS));
        assertThat(windows(new Scene(), NOON, end, two)).containsExactly(new TimeRange(NOON, end));
        Scene named = new Scene();
        named.participants = Set.of("C1");
        assertThat(windows(named, NOON, end, HOURS, two)).isEmpty();
        StatedRule warning = stated("WARN", RuleEffect.WARN, new VisitParticipants(2));
        assertThat(windows(named, NOON, end, warning)).containsExactly(new TimeRange(NOON, end));
    }

    @Test
    void whereverAPersonMayBeThereAreNoWindows() {
        Instant end = utc("2026-03-05T00:00:00");
        Scene unknown = new Scene();
        unknown.zones = Set.of();
        assertThat(windows(unknown, NOON, end, HOURS)).isEmpty();
        assertThat(windows(unknown, NOON, end, stated("TWO", RuleEffect.REFUSE, new VisitParticipants(2))))
                .isEmpty();
        assertThat(windows(unknown, NOON, end)).containsExactly(new TimeRange(NOON, end));
    }

    @Test
    void asFarAsIsKnownARuleThatLacksInputIsLeftOut() {
        StatedRule two = stated("TWO", RuleEffect.REFUSE, new VisitParticipants(2));
        Scene scene = new Scene();
        assertThat(judge(scene, NOON, HOURS, two)).isEqualTo(new NeedsInput(List.of("participants")));
        assertThat(asFarAsKnown(scene, NOON, HOURS, two))
                .isEqualTo(new Allowed(utc("2026-03-02T21:00:00"), List.of("HOURS"), List.of(), List.of()));
        Refused night = (Refused) asFarAsKnown(scene, utc("2026-03-02T21:00:00"), HOURS, two);
        assertThat(night.nextAllowedAt()).isEqualTo(utc("2026-03-03T08:00:00"));
        scene.zones = Set.of();
        assertThat(asFarAsKnown(scene, NOON, HOURS)).isEqualTo(new NeedsInput(List.of("timeZone")));
    }

    private static Verdict asFarAsKnown(Scene scene, Instant at, StatedRule... rules) {
        return Judge.judgeAsFarAsKnown(List.of(rules), scene.proposal(), scene.facts(), at);
    }

    private static List<TimeRange> windows(Scene scene, Instant from, Instant until, StatedRule... rules) {
        return AllowedWindows.within(List.of(rules), scene.proposal(), scene.facts(), from, until);
    }
}
