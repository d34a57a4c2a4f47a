package io.dunlin.guard.rule;

import static io.dunlin.guard.rule.Bounds.assertAgainst;
import static io.dunlin.guard.rule.Bounds.assertAgainstFrom;
import static io.dunlin.guard.rule.Bounds.assertAgainstUntil;
import static io.dunlin.guard.rule.Bounds.assertAlwaysAgainst;
import static io.dunlin.guard.rule.Bounds.assertNeverAgainst;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitAndTextRulesTest {

    private static final Instant NOON = utc("2026-03-02T12:00:00");

    private static Scene visit() {
        Scene scene = new Scene();
        scene.channel = ActionChannel.VISIT;
        scene.participants = Set.of("C1", "C2");
        return scene;
    }

    private static List<String> missing(Rule rule, Scene scene) {
        return rule.missing(scene.proposal(), scene.facts());
    }

    @Test
    void aVisitIsMadeByTwoTogether() {
        VisitParticipants two = new VisitParticipants(2);
        Scene scene = visit();
        assertNeverAgainst(two, scene);
        scene.participants = Set.of("C1");
        assertAlwaysAgainst(two, scene);
        scene.participants = Set.of();
        assertThat(missing(two, scene)).containsExactly("participants");
        assertThat(new VisitParticipants(3).isNoLooserThan(two)).isTrue();
        assertThat(new VisitParticipants(1).isNoLooserThan(two)).isFalse();
    }

    @Test
    void aHomeIsEnteredOnlyByConsent() {
        EntryConsent consent = new EntryConsent(Set.of(PlaceKind.HOME, PlaceKind.WORKPLACE));
        Scene scene = visit();
        assertThat(missing(consent, scene)).containsExactly("place");
        scene.place = PlaceKind.HOME;
        assertThat(missing(consent, scene)).containsExactly("entryConsent");
        scene.entryConsent = false;
        assertThat(missing(consent, scene)).isEmpty();
        assertAlwaysAgainst(consent, scene);
        scene.entryConsent = true;
        assertNeverAgainst(consent, scene);
        scene.place = PlaceKind.LENDER_OFFICE;
        scene.entryConsent = null;
        assertThat(missing(consent, scene)).isEmpty();
        assertNeverAgainst(consent, scene);
        assertThat(consent.isNoLooserThan(new EntryConsent(Set.of(PlaceKind.HOME))))
                .isTrue();
        assertThat(new EntryConsent(Set.of(PlaceKind.HOME)).isNoLooserThan(consent))
                .isFalse();
    }

    /** Before anybody could say whether a place was entered, a refused consent was a warning; now it says which of the two it was. */
    @Test
    void consentIsAskedOnlyOfWhatWasEntered() {
        EntryConsent rule = new EntryConsent(Set.of(PlaceKind.HOME));
        Scene scene = visit();
        scene.entryConsent = false;
        scene.place = PlaceKind.HOME;
        entered(scene, null);
        assertThat(rule.onlyWarns(scene.proposal())).isTrue();
        assertAlwaysAgainst(rule, scene);
        entered(scene, true);
        assertThat(rule.onlyWarns(scene.proposal())).isFalse();
        assertAlwaysAgainst(rule, scene);
        entered(scene, false);
        assertNeverAgainst(rule, scene);
        scene.entryConsent = null;
        assertThat(missing(rule, scene)).isEmpty();
        assertNeverAgainst(rule, scene);
        scene.place = null;
        assertThat(missing(rule, scene)).isEmpty();
        entered(scene, true);
        assertThat(missing(rule, scene)).containsExactly("place");
    }

    private static void entered(Scene scene, Boolean entered) {
        scene.conduct = new Conduct(Set.of(), Reach.CONVERSATION, false, false, entered);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(PlaceKind.class)
    void nobodyIsAskedForMoneyInPublic(PlaceKind place) {
        ForbiddenPlace inPublic = new ForbiddenPlace(Set.of(PlaceKind.PUBLIC_PLACE));
        Scene scene = visit();
        assertThat(missing(inPublic, scene)).containsExactly("place");
        scene.place = place;
        assertThat(missing(inPublic, scene)).isEmpty();
        if (place == PlaceKind.PUBLIC_PLACE) {
            assertAlwaysAgainst(inPublic, scene);
        } else {
            assertNeverAgainst(inPublic, scene);
        }
    }

    @Test
    void theWhereaboutsOfACallNeedNotBeKnown() {
        ForbiddenPlace inPublic = new ForbiddenPlace(Set.of(PlaceKind.PUBLIC_PLACE));
        assertThat(missing(inPublic, new Scene())).isEmpty();
        assertNeverAgainst(inPublic, new Scene());
        assertThat(inPublic.isNoLooserThan(new ForbiddenPlace(Set.of(PlaceKind.HOME))))
                .isFalse();
    }

    @Test
    void aVisitComesAfterANoticeAndAnAttempt() {
        Scene scene = visit();
        assertAlwaysAgainst(new VisitLadder(), scene);
        scene.notices.add(new Notice(NoticeKind.OVERDUE, Set.of(Scene.DEBT), NOON));
        assertAlwaysAgainst(new VisitLadder(), scene);
        scene.firstAttemptAt = NOON.plusSeconds(10);
        assertAgainstUntil(new VisitLadder(), scene, NOON.plusSeconds(10));
        scene.firstAttemptAt = NOON.minusSeconds(10);
        assertAgainstUntil(new VisitLadder(), scene, NOON);
        scene.debts = Set.of(Scene.DEBT, Scene.DEBT_2);
        assertAlwaysAgainst(new VisitLadder(), scene);
        scene.notices.clear();
        scene.debts = Set.of(Scene.DEBT);
        assertAlwaysAgainst(new VisitLadder(), scene);
    }

    @Test
    void aVisitIsAnnouncedTheDayBefore() {
        Scene scene = visit();
        scene.zones = Set.of(ZoneId.of("Europe/London"));
        NoticeFirst dayBefore = new NoticeFirst(NoticeKind.VISIT, 1);
        assertAlwaysAgainst(dayBefore, scene);
        Instant sent = at("2026-03-28T23:59:59", "Europe/London");
        scene.notices.add(new Notice(NoticeKind.VISIT, Set.of(Scene.DEBT), sent));
        assertAgainstUntil(dayBefore, scene, at("2026-03-29T00:00", "Europe/London"));
        assertAgainstUntil(new NoticeFirst(NoticeKind.VISIT, 2), scene, at("2026-03-30T00:00", "Europe/London"));
        assertAgainstUntil(new NoticeFirst(NoticeKind.VISIT, 0), scene, sent);
        assertAlwaysAgainst(new NoticeFirst(NoticeKind.ASSIGNMENT, 0), scene);
        assertThat(new NoticeFirst(NoticeKind.VISIT, 2).isNoLooserThan(dayBefore))
                .isTrue();
        assertThat(dayBefore.isNoLooserThan(new NoticeFirst(NoticeKind.VISIT, 2)))
                .isFalse();
        assertThat(new NoticeFirst(NoticeKind.OVERDUE, 2).isNoLooserThan(dayBefore))
                .isFalse();
    }

    @Test
    void validationInformationIsDueWithinFiveDaysOfTheInitialCommunication() {
        // 12 CFR 1006.34(a)(1)(i)(B): within five days of it. Those of 2026-03-02 end with the 7th.
        NoticeDue five = new NoticeDue(NoticeKind.VALIDATION, 5);
        Scene scene = Scene.in("America/Denver");
        assertNeverAgainst(five, scene);
        scene.debtFacts.put(Scene.DEBT, new DebtFacts(null, at("2026-03-02T20:00", "America/Denver")));
        Instant overdue = at("2026-03-08T00:00", "America/Denver");
        assertAgainstFrom(five, scene, overdue);
        Instant sent = at("2026-03-09T09:00", "America/Denver");
        scene.notices.add(new Notice(NoticeKind.VALIDATION, Set.of(Scene.DEBT), sent));
        assertAgainst(five, scene, overdue, sent);
        scene.notices.add(
                new Notice(NoticeKind.VALIDATION, Set.of(Scene.DEBT), at("2026-03-07T23:59:59", "America/Denver")));
        assertNeverAgainst(five, scene);
        assertThat(new NoticeDue(NoticeKind.VALIDATION, 4).isNoLooserThan(five)).isTrue();
        assertThat(new NoticeDue(NoticeKind.VALIDATION, 6).isNoLooserThan(five)).isFalse();
    }

    @Test
    void theNoticeThatIsMissingMayBeSent() {
        Scene scene = new Scene().text(TemplateTrait.VALIDATION_NOTICE);
        scene.debtFacts.put(Scene.DEBT, new DebtFacts(null, NOON));
        assertNeverAgainst(new NoticeDue(NoticeKind.VALIDATION, 5), scene);
    }

    @Test
    void aTextHasWhatItMustHaveAndNothingElse() {
        TemplateTraits optOut =
                new TemplateTraits(Set.of(TemplateTrait.OPT_OUT), Set.of(TemplateTrait.THREATENS_SUIT), true);
        Scene scene = new Scene();
        scene.channel = ActionChannel.SMS;
        assertThat(missing(optOut, scene)).containsExactly("templateCode");
        assertThat(missing(optOut, new Scene())).as("a call").isEmpty();
        assertNeverAgainst(optOut, scene.text(TemplateTrait.OPT_OUT, TemplateTrait.APPROVED));
        assertThat(missing(optOut, scene)).isEmpty();
        assertAlwaysAgainst(optOut, scene.text(TemplateTrait.APPROVED));
        assertAlwaysAgainst(optOut, scene.text(TemplateTrait.OPT_OUT, TemplateTrait.THREATENS_SUIT));
        TemplateTraits ifAny = new TemplateTraits(optOut.required(), optOut.forbidden(), false);
        assertThat(missing(ifAny, new Scene())).isEmpty();
        assertNeverAgainst(ifAny, new Scene());
        assertThat(ifAny.isNoLooserThan(optOut)).isFalse();
        assertThat(optOut.isNoLooserThan(ifAny)).isTrue();
        assertThat(optOut.isNoLooserThan(new TemplateTraits(Set.of(TemplateTrait.APPROVED), Set.of(), true)))
                .isFalse();
        assertThat(new TemplateTraits(optOut.required(), Set.of(), true).isNoLooserThan(optOut))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Attestation.class)
    void aDutyIsMetWhenItIsToldThatItWas(Attestation attestation) {
        Scene scene = new Scene();
        Duty duty = new Duty(attestation);
        assertAlwaysAgainst(duty, scene);
        scene.conduct = new Conduct(Set.of());
        assertAlwaysAgainst(duty, scene);
        scene.conduct = new Conduct(Set.of(attestation));
        assertNeverAgainst(duty, scene);
    }

    @Test
    void nobodySuesOrThreatensToAfterTheLimitationPeriod() {
        // 12 CFR 1006.26(b).
        TimeBarred suits = new TimeBarred(true);
        Scene scene = new Scene();
        scene.business = ZoneId.of("America/New_York");
        scene.debtFacts.put(Scene.DEBT, new DebtFacts(LocalDate.of(2024, 2, 29), null));
        Instant barred = at("2024-02-29T00:00", "America/New_York");
        assertNeverAgainst(suits, scene);
        assertAgainstFrom(new TimeBarred(false), scene, barred);
        assertAgainstFrom(suits, scene.text(TemplateTrait.THREATENS_SUIT), barred);
        scene.template = null;
        scene.channel = ActionChannel.LEGAL;
        assertAgainstFrom(suits, scene, barred);
        scene.debtFacts.clear();
        assertNeverAgainst(suits, scene);
        assertThat(suits.isNoLooserThan(new TimeBarred(false))).isFalse();
        assertThat(new TimeBarred(false).isNoLooserThan(suits)).isTrue();
    }

    @Test
    void aNumberThatIsWrongIsNotUsed() {
        Scene scene = new Scene();
        assertNeverAgainst(new UsablePoint(), scene);
        scene.pointUnusableSince = NOON;
        assertAgainstFrom(new UsablePoint(), scene, NOON);
        scene.point = null;
        assertNeverAgainst(new UsablePoint(), scene);
    }
}
