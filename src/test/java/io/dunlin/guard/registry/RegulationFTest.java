package io.dunlin.guard.registry;

import static io.dunlin.guard.registry.Rules.against;
import static io.dunlin.guard.registry.Rules.ids;
import static io.dunlin.guard.registry.Rules.in;
import static io.dunlin.guard.registry.Rules.judge;
import static io.dunlin.guard.registry.Rules.next;
import static io.dunlin.guard.rule.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.rule.Attestation;
import io.dunlin.guard.rule.CallConsent;
import io.dunlin.guard.rule.Conduct;
import io.dunlin.guard.rule.DailyRange;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.NoticeKind;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.PersonFacts.KnownPoint;
import io.dunlin.guard.rule.RepeatReason;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.guard.rule.Scene;
import io.dunlin.guard.rule.StandIn;
import io.dunlin.guard.rule.Verdict.Allowed;
import io.dunlin.guard.rule.Verdict.NeedsInput;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the FDCPA, Regulation F (12 CFR part 1006), its commentary and the CFPB's answers say, by the built-in rules. */
class RegulationFTest {

    private static final Selection US = in("US");
    private static final String ZONE = "America/Chicago";

    private static Instant chicago(String local) {
        return at(local, ZONE);
    }

    private static Scene agency() {
        Scene scene = Scene.in(ZONE);
        scene.actor = ActorType.AGENCY;
        return scene;
    }

    @Test
    void sevenCallsWithinSevenDaysAreAllowedAndTheEighthIsNot() {
        // 12 CFR 1006.14(b)(2)(i)(A): not more than seven times within seven consecutive days.
        Scene scene = agency();
        for (int day = 1; day <= 6; day++) {
            scene.called(chicago("2026-04-0" + day + "T10:00"), Reach.UNANSWERED);
        }
        assertThat(against(US, scene, chicago("2026-04-07T10:00"))).isEmpty();
        scene.called(chicago("2026-04-07T10:00"), Reach.UNANSWERED);
        assertThat(against(US, scene, chicago("2026-04-07T10:00:01"))).containsExactly("US-FREQ-01");
        assertThat(next(US, scene, chicago("2026-04-07T10:00:01"))).isEqualTo(chicago("2026-04-08T08:00"));
        assertThat(against(US, scene, chicago("2026-04-07T20:59:59"))).containsExactly("US-FREQ-01");
        assertThat(against(US, scene, chicago("2026-04-08T08:00"))).isEmpty();
    }

    @Test
    void sevenCallsOnOneDayUseUpTheWeek() {
        Scene scene = agency();
        for (int minute = 10; minute <= 16; minute++) {
            scene.called(chicago("2026-04-01T10:" + minute), Reach.UNANSWERED);
        }
        assertThat(next(US, scene, chicago("2026-04-01T11:00"))).isEqualTo(chicago("2026-04-08T08:00"));
    }

    @Test
    void eachDebtHasSevenCallsOfItsOwnAndAllNumbersCountTogether() {
        // 12 CFR 1006.14(b)(2)(i): to a particular person in connection with the collection of a particular debt.
        Scene scene = agency();
        for (int minute = 10; minute <= 16; minute++) {
            scene.contacts.add(new PastContact(
                    chicago("2026-04-01T10:" + minute),
                    Scene.PERSON,
                    minute % 2 == 0 ? Scene.POINT : Scene.POINT_2,
                    Set.of(Scene.DEBT),
                    ActionChannel.CALL,
                    false,
                    Reach.UNANSWERED,
                    null));
        }
        Instant later = chicago("2026-04-01T11:00");
        assertThat(against(US, scene, later)).containsExactly("US-FREQ-01");
        scene.debts = Set.of(Scene.DEBT_2);
        assertThat(against(US, scene, later)).isEmpty();
        scene.debts = Set.of(Scene.DEBT, Scene.DEBT_2);
        assertThat(against(US, scene, later)).containsExactly("US-FREQ-01");
    }

    @Test
    void callsThatDoNotConnectToTheNumberDoNotCountAndVoiceMailsDo() {
        // 12 CFR 1006.14(b)(3)(ii) and its comment: busy, or not in service.
        Scene scene = agency();
        for (int minute = 10; minute <= 30; minute++) {
            scene.called(chicago("2026-04-01T10:" + minute), Reach.NOT_CONNECTED);
        }
        assertThat(against(US, scene, chicago("2026-04-01T11:00"))).isEmpty();
    }

    @Test
    void theDayOfAConversationIsTheFirstOfTheSevenDaysToWait() {
        // 12 CFR 1006.14(b)(2)(i)(B): "the date of the telephone conversation is the first day".
        Scene scene = agency().called(chicago("2026-04-07T20:30"), Reach.CONVERSATION);
        assertThat(against(US, scene, chicago("2026-04-08T09:00"))).containsExactly("US-FREQ-02");
        assertThat(against(US, scene, chicago("2026-04-13T20:59:59"))).containsExactly("US-FREQ-02");
        assertThat(against(US, scene, chicago("2026-04-14T08:00"))).isEmpty();
        assertThat(next(US, scene, chicago("2026-04-08T09:00"))).isEqualTo(chicago("2026-04-14T08:00"));
    }

    @Test
    void aConversationAboutTwoDebtsCountsForBothWhoeverBeganIt() {
        // CFPB FAQ, telephone call frequency, presumptions, question 6; comment 14(b)(4)-1.ii: the collector calls
        // about a medical debt, the consumer begins to talk about a credit card debt.
        for (boolean inbound : new boolean[] {false, true}) {
            Scene scene = agency();
            scene.contacts.add(new PastContact(
                    chicago("2026-04-07T10:00"),
                    Scene.PERSON,
                    Scene.POINT,
                    Set.of(Scene.DEBT, Scene.DEBT_2),
                    ActionChannel.CALL,
                    inbound,
                    Reach.CONVERSATION,
                    null));
            scene.debts = Set.of(Scene.DEBT);
            assertThat(against(US, scene, chicago("2026-04-10T10:00"))).containsExactly("US-FREQ-02");
            scene.debts = Set.of(Scene.DEBT_2);
            assertThat(against(US, scene, chicago("2026-04-10T10:00"))).containsExactly("US-FREQ-02");
        }
    }

    @Test
    void callsByTheConsumerDoNotCountTowardsTheSeven() {
        // CFPB FAQ, telephone call frequency: inbound calls are not placed by the collector.
        Scene scene = agency();
        for (int minute = 10; minute <= 20; minute++) {
            scene.contacts.add(new PastContact(
                    chicago("2026-04-01T10:" + minute),
                    Scene.PERSON,
                    Scene.POINT,
                    Set.of(Scene.DEBT),
                    ActionChannel.CALL,
                    true,
                    Reach.ANSWERED,
                    null));
        }
        assertThat(against(US, scene, chicago("2026-04-01T11:00"))).isEmpty();
    }

    @Test
    void callsWithDirectPriorConsentDoNotCountForSevenDays() {
        // 12 CFR 1006.14(b)(3)(i); CFPB FAQ: the date of the consent is the first of the seven days.
        Scene scene = agency().called(chicago("2026-04-06T10:00"), Reach.CONVERSATION);
        scene.consents.add(new CallConsent(Set.of(Scene.DEBT), chicago("2026-04-06T10:05"), null));
        for (int minute = 10; minute <= 20; minute++) {
            scene.called(chicago("2026-04-07T10:" + minute), Reach.UNANSWERED);
        }
        assertThat(against(US, scene, chicago("2026-04-12T20:59:59"))).isEmpty();
        assertThat(((Allowed) judge(US, scene, chicago("2026-04-08T10:00")))
                        .quotas()
                        .get(0)
                        .count()
                        .used())
                .as("the call before the consent")
                .isEqualTo(1);
    }

    @Test
    void aConsentHoldsFromItsInstantThroughTheSixthDayAfter() {
        // 12 CFR 1006.14(b)(3)(i); CFPB FAQ: the date of the consent is the first of the seven days.
        Instant given = chicago("2026-04-06T10:05");
        Instant over = chicago("2026-04-13T00:00");
        for (Instant placed : List.of(given.minusNanos(1), given, over.minusNanos(1), over)) {
            Scene scene = agency();
            scene.consents.add(new CallConsent(Set.of(Scene.DEBT), given, null));
            for (int call = 0; call < 7; call++) {
                scene.called(placed, Reach.UNANSWERED);
            }
            boolean counts = placed.isBefore(given) || !placed.isBefore(over);
            Instant later = chicago("2026-04-13T10:00");
            List<String> expected = counts && placed.equals(over) ? List.of("US-FREQ-01") : List.of();
            assertThat(against(US, scene, later)).as(placed.toString()).isEqualTo(expected);
            assertThat(against(US, scene, chicago("2026-04-12T20:00")))
                    .as("%s, under the consent", placed)
                    .isEmpty();
        }
        Scene without = agency();
        for (int call = 0; call < 7; call++) {
            without.called(given, Reach.UNANSWERED);
        }
        assertThat(against(US, without, chicago("2026-04-12T20:00"))).containsExactly("US-FREQ-01");
    }

    @Test
    void aConsentEndsAtTheAgreedTimeAndOpensNeitherTheNightNorWhatWasStopped() {
        Scene scene = agency().called(chicago("2026-04-06T10:00"), Reach.CONVERSATION);
        Instant agreed = chicago("2026-04-09T15:00");
        scene.consents.add(new CallConsent(Set.of(Scene.DEBT), chicago("2026-04-06T10:00"), agreed));
        assertThat(against(US, scene, chicago("2026-04-07T07:59:59"))).containsExactly("US-TIME-01");
        assertThat(against(US, scene, agreed.minusNanos(1))).isEmpty();
        assertThat(against(US, scene, agreed)).containsExactly("US-FREQ-02");
        scene.stops.add(new StopRequest(
                DoNotContactScope.CHANNEL,
                Scene.PERSON,
                null,
                ActionChannel.CALL,
                null,
                false,
                chicago("2026-04-07T12:00"),
                null));
        assertThat(against(US, scene, chicago("2026-04-08T10:00"))).containsExactly("US-MEDIA-01");
    }

    @Test
    void aConsentEndsWithTheNextConversation() {
        // CFPB FAQ, telephone call frequency, excluded calls: direct prior consent expires with a conversation.
        Scene scene = agency();
        scene.consents.add(new CallConsent(Set.of(Scene.DEBT), chicago("2026-04-06T10:05"), null));
        scene.called(chicago("2026-04-08T10:00"), Reach.CONVERSATION);
        assertThat(against(US, scene, chicago("2026-04-09T10:00"))).containsExactly("US-FREQ-02");
        assertThat(next(US, scene, chicago("2026-04-09T10:00"))).isEqualTo(chicago("2026-04-15T08:00"));
    }

    @Test
    void beforeEightAndFromNineInTheEveningAreInconvenient() {
        // 12 CFR 1006.6(b)(1)(i), by the time of sending.
        for (ActionChannel channel : new ActionChannel[] {ActionChannel.CALL, ActionChannel.EMAIL, ActionChannel.SMS}) {
            Scene scene = agency().text(TemplateTrait.OPT_OUT);
            scene.channel = channel;
            assertThat(against(US, scene, chicago("2026-04-07T07:59:59"))).containsExactly("US-TIME-01");
            assertThat(against(US, scene, chicago("2026-04-07T08:00"))).isEmpty();
            assertThat(against(US, scene, chicago("2026-04-07T20:59:59"))).isEmpty();
            assertThat(against(US, scene, chicago("2026-04-07T21:00"))).containsExactly("US-TIME-01");
        }
    }

    @Test
    void whenTheConsumersLocationIsAmbiguousTheHoursOfAllPlacesCount() {
        // 12 CFR 1006.6(b)(1)(i) and its comment: an area code of one zone and an address in another.
        Scene scene = agency();
        scene.zones = Set.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));
        assertThat(next(US, scene, at("2026-04-07T21:00", "America/New_York")))
                .isEqualTo(at("2026-04-08T08:00", "America/Los_Angeles"));
        assertThat(against(US, scene, at("2026-04-07T08:00", "America/Los_Angeles")))
                .isEmpty();
    }

    @Test
    void timesThatTheConsumerCalledInconvenientAreAvoided() {
        // 12 CFR 1006.6(b)(1): the consumer says not to call from 9 to 17, at work.
        Scene scene = agency();
        scene.stops.add(new StopRequest(
                DoNotContactScope.TIME_WINDOW,
                Scene.PERSON,
                null,
                null,
                new DailyRange(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                false,
                chicago("2026-04-01T12:00"),
                null));
        assertThat(against(US, scene, chicago("2026-04-07T09:00"))).containsExactly("US-TIME-02");
        assertThat(next(US, scene, chicago("2026-04-07T09:00"))).isEqualTo(chicago("2026-04-07T17:00"));
        assertThat(against(US, scene, chicago("2026-04-07T08:59:59"))).isEmpty();
    }

    @Test
    void aMediumOrANumberIsNotUsedAfterARequest() {
        // 12 CFR 1006.14(h); an oral request is enough.
        Scene scene = agency();
        scene.stops.add(new StopRequest(
                DoNotContactScope.CHANNEL,
                Scene.PERSON,
                null,
                ActionChannel.CALL,
                null,
                false,
                chicago("2026-04-01T12:00"),
                null));
        assertThat(against(US, scene, chicago("2026-04-07T09:00"))).containsExactly("US-MEDIA-01");
        scene.channel = ActionChannel.SMS;
        assertThat(against(US, scene.text(TemplateTrait.OPT_OUT), chicago("2026-04-07T09:00")))
                .isEmpty();
    }

    @Test
    void afterAWrittenWishToCeaseOnlyTheNoticesOfTheStatuteMayBeSent() {
        // 15 USC 1692c(c).
        Scene scene = agency();
        scene.channel = ActionChannel.LETTER;
        scene.stops.add(new StopRequest(
                DoNotContactScope.EVERYTHING, Scene.PERSON, null, null, null, true, chicago("2026-04-01T12:00"), null));
        Instant later = chicago("2026-04-07T09:00");
        assertThat(against(US, scene, later)).containsExactly("US-CEASE-01");
        assertThat(next(US, scene, later)).isNull();
        assertThat(against(US, scene.text(TemplateTrait.CEASE_CONFIRMATION), later))
                .isEmpty();
        assertThat(against(US, scene.text(TemplateTrait.REMEDY_NOTICE), later)).isEmpty();
        assertThat(against(US, scene.text(TemplateTrait.VALIDATION_NOTICE), later))
                .containsExactly("US-CEASE-01");
        assertThat(against(US, scene.text(), chicago("2026-04-01T11:59:59"))).isEmpty();
    }

    @Test
    void aThirdPersonIsAskedForLocationInformationOnce() {
        // 12 CFR 1006.10(c); 15 USC 1692b(3).
        Scene scene = agency().toContact(ContactPurpose.RESTORE_CONTACT);
        Instant noon = chicago("2026-04-07T12:00");
        assertThat(against(US, scene, noon)).isEmpty();
        scene.locationAnswers.add(chicago("2024-01-01T12:00"));
        assertThat(against(US, scene, noon)).containsExactly("US-LOC-01");
        assertThat(next(US, scene, noon)).isNull();
        scene.repeat = RepeatReason.EARLIER_ANSWER_WRONG;
        assertThat(against(US, scene, noon)).isEmpty();
    }

    @Test
    void whoIsAskedForLocationInformationDoesNotLearnOfTheDebt() {
        // 12 CFR 1006.10(b)(2).
        Scene scene = agency().toContact(ContactPurpose.RESTORE_CONTACT);
        Allowed allowed = (Allowed) judge(US, scene, chicago("2026-04-07T12:00"));
        assertThat(ids(allowed.notes())).contains("US-LOC-02");
        assertThat(against(US, agency().toContact(ContactPurpose.COLLECT), chicago("2026-04-07T12:00")))
                .containsExactly("US-3P-01");
    }

    @Test
    void aRepresentedConsumerIsContactedThroughTheAttorney() {
        // 15 USC 1692c(a)(2), 1692b(6).
        Scene scene = agency().condition(BorrowerConditionKind.REPRESENTED_BY_ATTORNEY, "2026-04-01", null);
        Instant noon = chicago("2026-04-07T12:00");
        assertThat(against(US, scene, noon)).containsExactly("US-ATTY-01");
        assertThat(against(US, scene.toContact(ContactPurpose.RESTORE_CONTACT), noon))
                .containsExactly("US-ATTY-01");
        scene.role = PartyRole.ATTORNEY;
        assertThat(against(US, scene, noon)).isEmpty();
    }

    @Test
    void atWorkNobodyIsContactedWhoseEmployerForbidsIt() {
        Scene scene = agency().condition(BorrowerConditionKind.EMPLOYER_FORBIDS, "2026-04-01", null);
        scene.place = PlaceKind.WORKPLACE;
        assertThat(against(US, scene, chicago("2026-04-07T12:00"))).containsExactly("US-WORK-01");
    }

    @Test
    void validationInformationIsDueWithinFiveDays() {
        // 12 CFR 1006.34(a)(1).
        Scene scene = agency();
        scene.debtFacts.put(Scene.DEBT, new DebtFacts(null, chicago("2026-04-01T12:00")));
        assertThat(against(US, scene, chicago("2026-04-06T20:59:59"))).isEmpty();
        assertThat(against(US, scene, chicago("2026-04-07T08:00"))).containsExactly("US-VAL-01");
        scene.notices.add(new Notice(NoticeKind.VALIDATION, Set.of(Scene.DEBT), chicago("2026-04-07T09:00")));
        assertThat(next(US, scene, chicago("2026-04-07T08:00"))).isEqualTo(chicago("2026-04-07T09:00"));
    }

    @Test
    void electronicMessagesSayHowToOptOut() {
        // 12 CFR 1006.6(e).
        Scene scene = agency().text(TemplateTrait.APPROVED);
        scene.channel = ActionChannel.SMS;
        assertThat(against(US, scene, chicago("2026-04-07T12:00"))).containsExactly("US-OPTOUT-01");
        assertThat(against(US, scene.text(TemplateTrait.OPT_OUT), chicago("2026-04-07T12:00")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ActorType.class)
    void onlyDebtCollectorsAreBound(ActorType actor) {
        // FDCPA: not the original creditor that collects in its own name.
        Scene scene = agency();
        scene.actor = actor;
        boolean bound = actor == ActorType.AGENCY || actor == ActorType.DEBT_BUYER;
        assertThat(against(US, scene, chicago("2026-04-07T23:00")).contains("US-TIME-01"))
                .isEqualTo(bound);
    }

    @Test
    void beforeRegulationFItDidNotApply() {
        // In force since 2021-11-30.
        Scene scene = agency();
        scene.business = ZoneId.of(ZONE);
        assertThat(against(US, scene, chicago("2021-11-29T23:00"))).containsExactly("HOUSE-TIME-01");
        assertThat(against(US, scene, chicago("2021-11-30T00:00"))).containsExactly("US-TIME-01");
    }

    private static Scene told(StandIn standIn, ActorType actor) {
        Scene scene = agency().toContact(ContactPurpose.COLLECT);
        scene.actor = actor;
        scene.standIn = standIn;
        scene.conduct = new Conduct(
                Set.of(Attestation.IDENTITY_DISCLOSED, Attestation.PURPOSE_DISCLOSED), Reach.CONVERSATION, false, true);
        return scene;
    }

    @Test
    void whoCountsAsTheConsumerMayLearnOfTheDebtAndNobodyElse() {
        // 15 USC 1692c(d), 12 CFR 1006.6(a): the spouse, and who acts for the consumer; the policy of the house makes
        // way.
        Instant at = chicago("2026-04-07T10:00");
        StandIn spouse = new StandIn(Scene.BORROWER, false);
        for (ActorType actor : List.of(ActorType.AGENCY, ActorType.DEBT_BUYER)) {
            assertThat(against(US, told(spouse, actor), at)).isEmpty();
            assertThat(against(US, told(new StandIn(Scene.BORROWER, true), actor), at))
                    .isEmpty();
            assertThat(against(US, told(null, actor), at)).contains("US-3P-02");
        }
        assertThat(against(US, told(spouse, ActorType.FIRST_PARTY), at)).containsExactly("HOUSE-3P-02");
        assertThat(against(in("GB"), told(spouse, ActorType.AGENCY), at)).containsExactly("UK-3P-01");
        assertThat(against(in("CN"), told(spouse, ActorType.AGENCY), at)).contains("CN-3P-04");
        assertThat(against(in("AU"), told(spouse, ActorType.AGENCY), at)).contains("HOUSE-3P-02");
    }

    @Test
    void theSpouseWhoIsAskedWhereTheConsumerIsDoesNotLearnOfTheDebt() {
        // 15 USC 1692b speaks of any person other than the consumer, and 1692c(d) widens 1692c alone.
        Scene asked = told(new StandIn(Scene.BORROWER, false), ActorType.AGENCY);
        asked.purpose = ContactPurpose.RESTORE_CONTACT;
        assertThat(against(US, asked, chicago("2026-04-07T10:00"))).containsExactly("US-LOC-02");
    }

    @Test
    void whoeverElseAnswersTheSpousesNumberDoesNotLearnOfTheDebt() {
        Scene scene = told(new StandIn(Scene.BORROWER, false), ActorType.AGENCY);
        scene.conduct = new Conduct(Set.of(Attestation.IDENTITY_DISCLOSED), Reach.ANSWERED, true, true);
        assertThat(against(US, scene, chicago("2026-04-07T10:00"))).containsExactly("US-3P-02");
    }

    @Test
    void aVoiceMailThatNamesTheDebtTellsAThirdPersonOfIt() {
        Instant at = chicago("2026-04-07T10:00");
        Scene sister = told(null, ActorType.AGENCY);
        sister.purpose = ContactPurpose.RESTORE_CONTACT;
        sister.conduct = new Conduct(Set.of(), Reach.UNANSWERED, false, true);
        assertThat(against(US, sister, at)).containsExactly("US-LOC-02");
        sister.actor = ActorType.FIRST_PARTY;
        assertThat(against(US, sister, at)).containsExactly("HOUSE-3P-02");
        assertThat(against(in("GB"), sister, at)).containsExactly("UK-3P-01");
        sister.conduct = new Conduct(Set.of(), Reach.UNANSWERED, false, false);
        assertThat(against(US, sister, at)).isEmpty();
        Scene borrower = agency();
        borrower.conduct = new Conduct(Set.of(), Reach.UNANSWERED, false, true);
        assertThat(against(US, borrower, at)).isEmpty();
    }

    @Test
    void thereIsNoEmailToAnAddressThatIsKnownToBeAtWork() {
        // 12 CFR 1006.22(f)(3): unless the consumer wrote to a collector from it, 1006.6(d)(4)(i).
        Instant at = chicago("2026-04-07T10:00");
        Scene mail = agency().text(TemplateTrait.OPT_OUT);
        mail.channel = ActionChannel.EMAIL;
        assertThat(against(US, mail, at)).isEmpty();
        mail.pointAtWork = false;
        assertThat(against(US, mail, at)).isEmpty();
        mail.pointAtWork = true;
        for (ActorType actor : List.of(ActorType.AGENCY, ActorType.DEBT_BUYER)) {
            mail.actor = actor;
            assertThat(against(US, mail, at)).containsExactly("US-WMAIL-01");
            assertThat(next(US, mail, at)).isNull();
        }
        mail.pointUsedAt = at;
        assertThat(against(US, mail, at)).isEmpty();
        assertThat(against(US, mail, at.minusNanos(1000))).containsExactly("US-WMAIL-01");
        mail.pointUsedAt = null;
        mail.actor = ActorType.FIRST_PARTY;
        assertThat(against(US, mail, at)).isEmpty();
    }

    @Test
    void whereSomeAddressesAreAtWorkItHasToBeSaidWhichOneItIs() {
        Instant at = chicago("2026-04-07T10:00");
        Scene mail = agency().text(TemplateTrait.OPT_OUT);
        mail.channel = ActionChannel.EMAIL;
        mail.point = null;
        mail.points.add(new KnownPoint(Scene.POINT, null, true));
        mail.points.add(new KnownPoint(Scene.POINT_2, null));
        assertThat(judge(US, mail, at)).isEqualTo(new NeedsInput(List.of("contactPointId")));
        Scene call = Scene.in("Australia/Sydney");
        call.point = null;
        call.points.addAll(mail.points);
        Instant evening = at("2026-04-07T18:00", "Australia/Sydney");
        assertThat(judge(in("AU"), call, evening)).isEqualTo(new NeedsInput(List.of("contactPointId")));
        call.place = PlaceKind.HOME;
        assertThat(judge(in("AU"), call, evening)).isInstanceOf(Allowed.class);
        mail.points.set(0, new KnownPoint(Scene.POINT, at, true));
        assertThat(against(US, mail, at)).isEmpty();
    }

    @Test
    void aSpousesAddressAtWorkIsNotWrittenToEitherAndOtherChannelsAreFree() {
        Instant at = chicago("2026-04-07T10:00");
        Scene mail = agency().text(TemplateTrait.OPT_OUT).toContact(ContactPurpose.COLLECT);
        mail.channel = ActionChannel.EMAIL;
        mail.pointAtWork = true;
        mail.standIn = new StandIn(Scene.BORROWER, false);
        assertThat(against(US, mail, at)).containsExactly("US-WMAIL-01");
        Scene call = agency();
        call.pointAtWork = true;
        assertThat(against(US, call, at)).isEmpty();
        call.channel = ActionChannel.LETTER;
        assertThat(against(US, call, at)).isEmpty();
    }
}
