package io.dunlin.guard.rule;

import static io.dunlin.guard.rule.Bounds.assertAgainst;
import static io.dunlin.guard.rule.Bounds.assertAgainstFrom;
import static io.dunlin.guard.rule.Bounds.assertAlwaysAgainst;
import static io.dunlin.guard.rule.Bounds.assertNeverAgainst;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.days;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.rule.CollectorFacts.Training;
import io.dunlin.guard.rule.PersonFacts.KnownPoint;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.Report;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import io.dunlin.vocabulary.TrainingTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestraintRulesTest {

    private static final Instant NOON = utc("2026-03-02T12:00:00");
    private static final Instant LIFTED = utc("2026-03-05T12:00:00");
    private static final DoNotContact ALL =
            new DoNotContact(EnumSet.allOf(DoNotContactScope.class), false, Set.of(TemplateTrait.STATUTORY_NOTICE));

    private static StopRequest stop(DoNotContactScope scope, boolean written) {
        return new StopRequest(
                scope,
                Scene.PERSON,
                scope == DoNotContactScope.CONTACT_POINT ? Scene.POINT : null,
                scope == DoNotContactScope.CHANNEL ? ActionChannel.CALL : null,
                scope == DoNotContactScope.TIME_WINDOW ? new DailyRange(LocalTime.of(9, 0), LocalTime.of(17, 0)) : null,
                written,
                NOON,
                LIFTED);
    }

    private static Scene stopped(DoNotContactScope scope) {
        Scene scene = new Scene();
        scene.stops.add(stop(scope, false));
        return scene;
    }

    @Test
    void aRequestToStopEverythingHoldsFromItsInstantUntilItIsLifted() {
        assertAgainst(ALL, stopped(DoNotContactScope.EVERYTHING), NOON, LIFTED);
        Scene other = stopped(DoNotContactScope.EVERYTHING);
        other.person = Scene.OTHER;
        assertNeverAgainst(ALL, other);
        Scene forGood = new Scene();
        forGood.stops.add(
                new StopRequest(DoNotContactScope.EVERYTHING, Scene.PERSON, null, null, null, false, NOON, null));
        assertAgainstFrom(ALL, forGood, NOON);
    }

    @Test
    void aRequestAboutAChannelLeavesTheOthers() {
        Scene scene = stopped(DoNotContactScope.CHANNEL);
        assertAgainst(ALL, scene, NOON, LIFTED);
        scene.channel = ActionChannel.SMS;
        assertNeverAgainst(ALL, scene);
        scene.channel = ActionChannel.CALL;
        scene.person = Scene.OTHER;
        assertNeverAgainst(ALL, scene);
    }

    @Test
    void aRequestAboutANumberHoldsForEverybodyBehindIt() {
        Scene scene = stopped(DoNotContactScope.CONTACT_POINT);
        scene.person = Scene.OTHER;
        assertAgainst(ALL, scene, NOON, LIFTED);
        scene.point = Scene.POINT_2;
        assertNeverAgainst(ALL, scene);
        scene.point = null;
        assertNeverAgainst(ALL, scene);
    }

    @Test
    void aRequestAboutWorkHoldsAtWork() {
        Scene scene = stopped(DoNotContactScope.WORKPLACE);
        assertNeverAgainst(ALL, scene);
        scene.place = PlaceKind.WORKPLACE;
        assertAgainst(ALL, scene, NOON, LIFTED);
    }

    @Test
    void aRequestAboutTimesHoldsEveryDayByThePersonsClock() {
        Scene scene = stopped(DoNotContactScope.TIME_WINDOW);
        scene.zones = Set.of(ZoneId.of("Asia/Kolkata"));
        // Made at 17:30 in Kolkata, lifted at 17:30 three days later.
        String zone = "Asia/Kolkata";
        assertAgainst(ALL, scene, at("2026-03-03T09:00", zone), at("2026-03-03T17:00", zone));
        assertAgainst(ALL, scene, at("2026-03-05T09:00", zone), at("2026-03-05T17:00", zone));
        Course course = ALL.course(scene.proposal(), scene.facts());
        assertThat(course.blocks(at("2026-03-06T12:00", zone))).isFalse();
        assertThat(course.blocks(at("2026-03-02T12:00", zone))).isFalse();
    }

    @Test
    void aRequestMadeWithinItsTimesHoldsAtOnce() {
        assertAgainst(ALL, stopped(DoNotContactScope.TIME_WINDOW), NOON, utc("2026-03-02T17:00:00"));
    }

    @Test
    void aWindowOverMidnightIsOneNight() {
        Scene scene = new Scene();
        scene.stops.add(new StopRequest(
                DoNotContactScope.TIME_WINDOW,
                Scene.PERSON,
                null,
                null,
                new DailyRange(LocalTime.of(18, 0), LocalTime.of(7, 0)),
                false,
                NOON,
                null));
        assertAgainst(ALL, scene, utc("2026-03-02T18:00:00"), utc("2026-03-03T07:00:00"));
    }

    @Test
    void aWindowOfTheWholeDayNeverEnds() {
        Scene scene = new Scene();
        scene.stops.add(new StopRequest(
                DoNotContactScope.TIME_WINDOW,
                Scene.PERSON,
                null,
                null,
                new DailyRange(LocalTime.of(9, 0), LocalTime.of(9, 0)),
                false,
                NOON,
                null));
        assertAgainstFrom(ALL, scene, NOON);
    }

    @Test
    void onlyARequestInWritingCountsWhereTheRuleSaysSo() {
        // 15 USC 1692c(c).
        DoNotContact written = new DoNotContact(
                Set.of(DoNotContactScope.EVERYTHING),
                true,
                Set.of(TemplateTrait.CEASE_CONFIRMATION, TemplateTrait.REMEDY_NOTICE));
        assertNeverAgainst(written, stopped(DoNotContactScope.EVERYTHING));
        Scene scene = new Scene();
        scene.stops.add(stop(DoNotContactScope.EVERYTHING, true));
        assertAgainst(written, scene, NOON, LIFTED);
        assertAgainst(written, scene.text(TemplateTrait.STATUTORY_NOTICE), NOON, LIFTED);
        assertAgainst(written, scene.text(TemplateTrait.REMEDY_NOTICE), NOON, LIFTED);
        scene.channel = ActionChannel.LETTER;
        assertNeverAgainst(written, scene.text(TemplateTrait.REMEDY_NOTICE, TemplateTrait.APPROVED));
        assertAgainst(written, scene.text(TemplateTrait.STATUTORY_NOTICE), NOON, LIFTED);
    }

    @Test
    void oneMessageConfirmsARequestAndNoCallDoes() {
        // 12 CFR 1006.14(h)(2)(i), 1006.6(c)(2)(i).
        DoNotContact medium =
                new DoNotContact(Set.of(DoNotContactScope.CHANNEL), false, Set.of(TemplateTrait.CEASE_CONFIRMATION));
        Scene scene = new Scene().text(TemplateTrait.CEASE_CONFIRMATION);
        scene.channel = ActionChannel.SMS;
        scene.stops.add(new StopRequest(
                DoNotContactScope.CHANNEL, Scene.PERSON, null, ActionChannel.SMS, null, false, NOON, null));
        assertAgainstFrom(medium, scene, NOON.plus(Duration.ofDays(30)));
        Instant sent = NOON.plusSeconds(60);
        scene.contacts.add(confirmation(sent, Reach.NOT_CONNECTED));
        assertAgainstFrom(medium, scene, NOON.plus(Duration.ofDays(30)));
        scene.contacts.add(confirmation(NOON.minusSeconds(60), Reach.DELIVERED));
        assertAgainstFrom(medium, scene, NOON.plus(Duration.ofDays(30)));
        scene.contacts.add(confirmation(sent, Reach.DELIVERED));
        assertAgainstFrom(medium, scene, sent);
        Scene call = new Scene().text(TemplateTrait.CEASE_CONFIRMATION);
        call.stops.add(new StopRequest(
                DoNotContactScope.CHANNEL, Scene.PERSON, null, ActionChannel.CALL, null, false, NOON, null));
        assertAgainstFrom(medium, call, NOON);
    }

    private static PastContact confirmation(Instant at, Reach reach) {
        return new PastContact(
                at,
                Scene.PERSON,
                Scene.POINT,
                Set.of(Scene.DEBT),
                ActionChannel.SMS,
                false,
                reach,
                null,
                true,
                null,
                Set.of(TemplateTrait.CEASE_CONFIRMATION));
    }

    @Test
    void callsOfPeopleAndOfMachinesAreOneMediumAndNoOthersAre() {
        // 12 CFR 1006.14(h)(1).
        for (ActionChannel asked : ActionChannel.values()) {
            for (ActionChannel used : ActionChannel.values()) {
                Scene scene = new Scene();
                scene.channel = used;
                scene.stops.add(
                        new StopRequest(DoNotContactScope.CHANNEL, Scene.PERSON, null, asked, null, false, NOON, null));
                Set<ActionChannel> calls = Set.of(ActionChannel.CALL, ActionChannel.AI_CALL);
                if (asked == used || (calls.contains(asked) && calls.contains(used))) {
                    assertAgainstFrom(ALL, scene, NOON);
                } else {
                    assertNeverAgainst(ALL, scene);
                }
            }
        }
    }

    @Test
    void aRequestOfTheBorrowerIsForThoseInTheBorrowersPlaceWhereTheRuleSaysSo() {
        // 12 CFR 1006.6(a)(1) with (c)(1).
        Scene spouse = new Scene().toContact(ContactPurpose.COLLECT);
        spouse.standIn = new StandIn(Scene.BORROWER, false);
        spouse.stops.add(
                new StopRequest(DoNotContactScope.EVERYTHING, Scene.BORROWER, null, null, null, true, NOON, null));
        DoNotContact consumers = new DoNotContact(Set.of(DoNotContactScope.EVERYTHING), true, Set.of(), true);
        assertAgainstFrom(consumers, spouse, NOON);
        assertNeverAgainst(new DoNotContact(Set.of(DoNotContactScope.EVERYTHING), true, Set.of()), spouse);
        spouse.standIn = null;
        assertNeverAgainst(consumers, spouse);
        assertThat(consumers.isNoLooserThan(new DoNotContact(Set.of(DoNotContactScope.EVERYTHING), true, Set.of())))
                .isTrue();
        assertThat(new DoNotContact(Set.of(DoNotContactScope.EVERYTHING), true, Set.of()).isNoLooserThan(consumers))
                .isFalse();
    }

    @Test
    void whoGetsInTouchAtAnUnwantedTimeIsAnsweredOnceByTheSameMedium() {
        // 12 CFR part 1006, comment 6(b)(1)-2. Not from 12:00 to 13:00.
        DoNotContact times = new DoNotContact(Set.of(DoNotContactScope.TIME_WINDOW), false, Set.of());
        Scene scene = new Scene().wrote(utc("2026-03-02T12:10:00"), ActionChannel.EMAIL);
        scene.channel = ActionChannel.EMAIL;
        scene.purpose = ContactPurpose.RESPOND;
        scene.stops.add(new StopRequest(
                DoNotContactScope.TIME_WINDOW,
                Scene.PERSON,
                null,
                null,
                new DailyRange(LocalTime.of(12, 0), LocalTime.of(13, 0)),
                false,
                utc("2026-03-01T09:00:00"),
                null));
        assertThat(blocks(times, scene, "2026-03-02T12:09:59")).isTrue();
        assertThat(blocks(times, scene, "2026-03-02T12:10:00")).isFalse();
        assertThat(blocks(times, scene, "2026-03-02T12:59:59")).isFalse();
        assertThat(blocks(times, scene, "2026-03-03T12:00:00")).isTrue();
        scene.contacts.add(new PastContact(
                utc("2026-03-02T12:20:00"),
                Scene.PERSON,
                Scene.POINT,
                Set.of(Scene.DEBT),
                ActionChannel.EMAIL,
                false,
                Reach.DELIVERED,
                null));
        assertThat(blocks(times, scene, "2026-03-02T12:19:59")).isFalse();
        assertThat(blocks(times, scene, "2026-03-02T12:20:00")).isTrue();
        scene.contacts.remove(1);
        scene.channel = ActionChannel.CALL;
        assertThat(blocks(times, scene, "2026-03-02T12:10:00")).isTrue();
        scene.channel = ActionChannel.EMAIL;
        scene.purpose = ContactPurpose.COLLECT;
        assertThat(blocks(times, scene, "2026-03-02T12:10:00")).isTrue();
    }

    private static boolean blocks(Rule rule, Scene scene, String at) {
        return rule.course(scene.proposal(), scene.facts()).blocks(utc(at));
    }

    @Test
    void onlyWhoGotInTouchIsAnswered() {
        AnswerOnly answer = new AnswerOnly(7);
        Scene scene = Scene.in("America/New_York");
        scene.purpose = ContactPurpose.RESPOND;
        assertAlwaysAgainst(answer, scene);
        Instant wrote = at("2026-03-05T23:30", "America/New_York");
        scene.wrote(wrote, ActionChannel.EMAIL);
        Course course = answer.course(scene.proposal(), scene.facts());
        assertThat(course.blocks(wrote.minusNanos(1))).isTrue();
        assertThat(course.blocks(wrote)).isFalse();
        assertAgainstFrom(answer, scene, at("2026-03-12T00:00", "America/New_York"));
        scene.stops.add(new StopRequest(
                DoNotContactScope.EVERYTHING, Scene.PERSON, null, null, null, false, wrote.plusSeconds(60), null));
        assertAgainstFrom(answer, scene, wrote.plusSeconds(60));
        scene.wrote(wrote.plusSeconds(120), ActionChannel.EMAIL);
        assertThat(answer.course(scene.proposal(), scene.facts()).blocks(wrote.plusSeconds(120)))
                .isFalse();
        assertThat(answer.isNoLooserThan(new AnswerOnly(8))).isTrue();
        assertThat(new AnswerOnly(8).isNoLooserThan(answer)).isFalse();
    }

    @Test
    void whatCameOutInAContactStandsUntilItIsSettled() {
        for (ReportKind kind : ReportKind.values()) {
            OpenReport open = new OpenReport(Set.of(kind), Set.of(TemplateTrait.STATUTORY_NOTICE));
            Scene scene = new Scene();
            scene.reports.add(new Report(kind, Scene.PERSON, Scene.POINT, NOON, LIFTED));
            assertAgainst(open, scene, NOON, LIFTED);
            scene.reports.set(0, new Report(kind, Scene.PERSON, Scene.POINT, NOON, null));
            assertAgainstFrom(open, scene, NOON);
            scene.channel = ActionChannel.LETTER;
            assertNeverAgainst(open, scene.text(TemplateTrait.STATUTORY_NOTICE));
            Scene another = new Scene();
            another.reports.add(new Report(kind, Scene.OTHER, Scene.POINT_2, NOON, null));
            assertNeverAgainst(open, another);
            Scene half = new Scene();
            half.reports.add(new Report(kind, Scene.OTHER, Scene.POINT, NOON, null));
            if (kind.isOfPoint()) {
                assertAgainstFrom(open, half, NOON);
            } else {
                assertNeverAgainst(open, half);
            }
        }
    }

    @Test
    void whereOneOfSeveralNumbersIsStoppedTheNumberHasToBeNamed() {
        Scene scene = new Scene();
        scene.point = null;
        scene.stops.add(stop(DoNotContactScope.CONTACT_POINT, false));
        scene.points.add(new KnownPoint(Scene.POINT, null));
        assertThat(ALL.missing(scene.proposal(), scene.facts()))
                .as("the only one")
                .isEmpty();
        assertAgainst(ALL, scene, NOON, LIFTED);
        scene.points.add(new KnownPoint(Scene.POINT_2, null));
        assertThat(ALL.missing(scene.proposal(), scene.facts())).containsExactly("contactPointId");
        scene.point = Scene.POINT_2;
        assertThat(ALL.missing(scene.proposal(), scene.facts())).isEmpty();
        assertNeverAgainst(ALL, scene);
        Scene free = new Scene();
        free.point = null;
        free.points.addAll(scene.points);
        assertThat(ALL.missing(free.proposal(), free.facts())).isEmpty();
    }

    @Test
    void whereOneOfSeveralNumbersIsInvalidTheNumberHasToBeNamed() {
        UsablePoint usable = new UsablePoint();
        Scene scene = new Scene();
        scene.point = null;
        assertNeverAgainst(usable, scene);
        scene.points.add(new KnownPoint(Scene.POINT, NOON));
        assertAgainstFrom(usable, scene, NOON);
        scene.points.add(new KnownPoint(Scene.POINT_2, LIFTED));
        assertAgainstFrom(usable, scene, LIFTED);
        scene.points.set(1, new KnownPoint(Scene.POINT_2, null));
        assertThat(usable.missing(scene.proposal(), scene.facts())).containsExactly("contactPointId");
        scene.point = Scene.POINT_2;
        assertThat(usable.missing(scene.proposal(), scene.facts())).isEmpty();
        assertNeverAgainst(usable, scene);
    }

    @Test
    void aRuleHonoursOnlyTheRequestsThatItNames() {
        DoNotContact times = new DoNotContact(Set.of(DoNotContactScope.TIME_WINDOW), false, Set.of());
        assertNeverAgainst(times, stopped(DoNotContactScope.EVERYTHING));
        assertThat(ALL.isNoLooserThan(new DoNotContact(
                        Set.of(DoNotContactScope.CHANNEL), true, Set.of(TemplateTrait.STATUTORY_NOTICE))))
                .isTrue();
        assertThat(ALL.isNoLooserThan(times)).as("it lets notices pass").isFalse();
        assertThat(times.isNoLooserThan(ALL)).isFalse();
        assertThat(new DoNotContact(ALL.scopes(), true, ALL.except()).isNoLooserThan(ALL))
                .isFalse();
    }

    @Test
    void aHoldStopsContactOnItsBusinessDatesBothIncluded() {
        Scene scene = new Scene();
        scene.business = ZoneId.of("Asia/Shanghai");
        scene.freezes.add(new Freeze(FreezeKind.DISPUTE, Set.of(Scene.DEBT), days("2024-02-28", "2024-02-29"), true));
        HoldFreeze any = new HoldFreeze(Set.of(), true);
        Instant from = at("2024-02-28T00:00", "Asia/Shanghai");
        Instant until = at("2024-03-01T00:00", "Asia/Shanghai");
        assertAgainst(any, scene, from, until);
        assertAgainst(new HoldFreeze(Set.of(FreezeKind.DISPUTE), false), scene, from, until);
        assertNeverAgainst(new HoldFreeze(Set.of(FreezeKind.PLAN), false), scene);
        scene.debts = Set.of(Scene.DEBT_2);
        assertNeverAgainst(any, scene);
        scene.debts = Set.of(Scene.DEBT, Scene.DEBT_2);
        assertAgainst(any, scene, from, until);
    }

    @Test
    void aHoldThatDoesNotStopContactStopsItOnlyUnderARuleThatSaysSo() {
        Scene scene = new Scene();
        scene.freezes.add(new Freeze(FreezeKind.DISPUTE, Set.of(Scene.DEBT), days("2024-02-28", null), false));
        assertNeverAgainst(new HoldFreeze(Set.of(), true), scene);
        assertAgainstFrom(new HoldFreeze(Set.of(), false), scene, utc("2024-02-28T00:00:00"));
        HoldFreeze all = new HoldFreeze(Set.of(), false);
        assertThat(all.isNoLooserThan(new HoldFreeze(Set.of(FreezeKind.PLAN), true)))
                .isTrue();
        assertThat(new HoldFreeze(Set.of(FreezeKind.PLAN), false).isNoLooserThan(all))
                .isFalse();
        assertThat(new HoldFreeze(Set.of(), true).isNoLooserThan(all)).isFalse();
    }

    @Test
    void aConditionStopsContactOnItsBusinessDates() {
        Scene scene = new Scene().condition(BorrowerConditionKind.BEREAVEMENT, "2026-03-02", "2026-03-31");
        ConditionBlock bereaved = new ConditionBlock(Set.of(BorrowerConditionKind.BEREAVEMENT));
        assertAgainst(bereaved, scene, utc("2026-03-02T00:00:00"), utc("2026-04-01T00:00:00"));
        ConditionBlock gone = new ConditionBlock(Set.of(BorrowerConditionKind.DECEASED));
        assertNeverAgainst(gone, scene);
        assertThat(bereaved.isNoLooserThan(gone)).isFalse();
    }

    @Test
    void aCollectorIsTrainedFromTheDayOfTheExaminationForSoManyDays() {
        // GB/T 45251-2025: at least yearly. 2024 is a leap year.
        CollectorFitness yearly = new CollectorFitness(365);
        Scene scene = new Scene().trained("C1", "2024-01-01", "2030-01-01");
        Course course = yearly.course(scene.proposal(), scene.facts());
        assertThat(course.blocks(utc("2023-12-31T23:59:59"))).isTrue();
        assertThat(course.blocks(utc("2024-01-01T00:00:00"))).isFalse();
        assertAgainstFrom(yearly, scene, utc("2024-12-31T00:00:00"));
        assertAgainstFrom(yearly, new Scene().trained("C1", "2024-01-01", "2024-02-29"), utc("2024-03-01T00:00:00"));
    }

    @Test
    void aTrainingIsNeededInEachTopicAndAnOldOneCountsForEach() {
        CollectorFitness topics =
                new CollectorFitness(365, Set.of(TrainingTopic.COLLECTION_LAW, TrainingTopic.COMMUNICATION));
        Scene scene = new Scene();
        scene.collectors.put(
                "C1", trained(topic(TrainingTopic.COLLECTION_LAW, null), topic(TrainingTopic.OTHER, null)));
        assertAlwaysAgainst(topics, scene);
        scene.collectors.put(
                "C1", trained(topic(TrainingTopic.COLLECTION_LAW, null), topic(TrainingTopic.COMMUNICATION, null)));
        assertAgainstFrom(topics, scene, utc("2024-03-01T00:00:00"));
        scene.collectors.put("C1", trained(topic(null, null)));
        assertAgainstFrom(topics, scene, utc("2024-03-01T00:00:00"));
        assertThat(topics.isNoLooserThan(new CollectorFitness(365))).isTrue();
        assertThat(new CollectorFitness(365).isNoLooserThan(topics)).isFalse();
    }

    @Test
    void aRevokedTrainingCountsUntilItWasRevoked() {
        Instant revoked = utc("2024-01-20T12:00:00");
        Scene scene = new Scene();
        scene.collectors.put("C1", trained(topic(null, revoked)));
        assertAgainstFrom(new CollectorFitness(365), scene, revoked);
        scene.collectors.put("C1", trained(topic(null, utc("2023-12-01T00:00:00"))));
        assertAlwaysAgainst(new CollectorFitness(365), scene);
    }

    private static CollectorFacts trained(Training... trainings) {
        return new CollectorFacts(true, List.of(trainings));
    }

    private static Training topic(TrainingTopic topic, Instant revokedAt) {
        return new Training(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-02-29"), topic, revokedAt);
    }

    @Test
    void everyCollectorOfAVisitHasToBeFit() {
        CollectorFitness fit = new CollectorFitness(0);
        Scene scene = new Scene();
        assertNeverAgainst(fit, scene);
        scene.participants = Set.of("C1", "C2");
        assertAlwaysAgainst(fit, scene);
        scene.collectors.put("C2", new CollectorFacts(false, List.of()));
        assertAlwaysAgainst(fit, scene);
        scene.collectors.put("C2", new CollectorFacts(true, List.of()));
        assertNeverAgainst(fit, scene);
        assertAlwaysAgainst(new CollectorFitness(365), scene);
        assertThat(new CollectorFitness(180).isNoLooserThan(new CollectorFitness(365)))
                .isTrue();
        assertThat(new CollectorFitness(366).isNoLooserThan(new CollectorFitness(365)))
                .isFalse();
        assertThat(fit.isNoLooserThan(new CollectorFitness(365))).isFalse();
    }

    @Test
    void whoCallsInPersonHasToBeNamedAndAMachineDoesNot() {
        CollectorFitness fit = new CollectorFitness(0);
        Scene scene = new Scene();
        scene.collector = null;
        assertThat(fit.missing(scene.proposal(), scene.facts())).containsExactly("collector");
        scene.actor = ActorType.SYSTEM;
        assertThat(fit.missing(scene.proposal(), scene.facts())).isEmpty();
        scene.actor = ActorType.AGENCY;
        scene.channel = ActionChannel.SMS;
        assertThat(fit.missing(scene.proposal(), scene.facts())).isEmpty();
        assertNeverAgainst(fit, scene);
    }
}
