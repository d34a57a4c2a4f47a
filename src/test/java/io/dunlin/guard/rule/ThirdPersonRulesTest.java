package io.dunlin.guard.rule;

import static io.dunlin.guard.rule.Bounds.assertAgainst;
import static io.dunlin.guard.rule.Bounds.assertAgainstFrom;
import static io.dunlin.guard.rule.Bounds.assertAgainstUntil;
import static io.dunlin.guard.rule.Bounds.assertAlwaysAgainst;
import static io.dunlin.guard.rule.Bounds.assertNeverAgainst;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThirdPersonRulesTest {

    private static final Instant NOON = utc("2026-03-02T12:00:00");
    private static final ThirdPartyAccess ACCESS =
            new ThirdPartyAccess(3, Set.of(ContactPurpose.RESTORE_CONTACT, ContactPurpose.RELAY_MESSAGE));
    private static final AllowedParties DEBTORS =
            new AllowedParties(Set.of(PartyRole.BORROWER, PartyRole.GUARANTOR), false, false);

    private static Scene contact() {
        return new Scene().toContact(ContactPurpose.RESTORE_CONTACT);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(PartyRole.class)
    void onlyAllowedRolesAreCollectedFrom(PartyRole role) {
        Scene scene = new Scene();
        scene.role = role;
        if (role == PartyRole.BORROWER || role == PartyRole.GUARANTOR) {
            assertNeverAgainst(DEBTORS, scene);
        } else {
            assertAlwaysAgainst(DEBTORS, scene);
        }
    }

    @Test
    void whoHasToDoWithTheDebtIsAllowedIfTheRuleSaysSo() {
        Scene spouse = contact();
        spouse.standIn = new StandIn(Scene.BORROWER, false);
        assertAlwaysAgainst(DEBTORS, spouse);
        assertNeverAgainst(new AllowedParties(DEBTORS.allowed(), true, false), spouse);
        assertAlwaysAgainst(new AllowedParties(DEBTORS.allowed(), true, false), contact());
    }

    @Test
    void whoOffersToPayIsAllowedFromThenOnIfTheRuleSaysSo() {
        Scene friend = contact();
        friend.offeredAt = NOON;
        assertAgainstUntil(new AllowedParties(DEBTORS.allowed(), false, true), friend, NOON);
        assertAlwaysAgainst(DEBTORS, friend);
    }

    @Test
    void moreAllowedPartiesAreLooser() {
        assertThat(DEBTORS.isNoLooserThan(new AllowedParties(DEBTORS.allowed(), true, true)))
                .isTrue();
        assertThat(new AllowedParties(DEBTORS.allowed(), true, false).isNoLooserThan(DEBTORS))
                .isFalse();
        assertThat(new AllowedParties(DEBTORS.allowed(), false, true).isNoLooserThan(DEBTORS))
                .isFalse();
        assertThat(new AllowedParties(Set.of(PartyRole.BORROWER), false, false).isNoLooserThan(DEBTORS))
                .isTrue();
        assertThat(DEBTORS.isNoLooserThan(new AllowedParties(Set.of(PartyRole.BORROWER), false, false)))
                .isFalse();
    }

    @Test
    void aContactMayBeAskedFromTheThirdFailedAttemptInARowUntilTheBorrowerIsReached() {
        Scene scene = contact();
        scene.attempts.add(new Attempt(NOON.minusSeconds(9000), true));
        scene.attempts.add(new Attempt(NOON.minusSeconds(7200), false));
        scene.attempts.add(new Attempt(NOON, false));
        scene.attempts.add(new Attempt(NOON.minusSeconds(3600), false));
        assertAgainstUntil(ACCESS, scene, NOON);
        scene.attempts.add(new Attempt(NOON.plusSeconds(3600), true));
        assertAgainstFrom(ACCESS, scene, NOON.plusSeconds(3600));
        for (int failure = 0; failure < 3; failure++) {
            scene.attempts.add(new Attempt(NOON.plusSeconds(7200 + failure), false));
        }
        assertAgainst(ACCESS, scene, NOON.plusSeconds(3600), NOON.plusSeconds(7202));
    }

    @Test
    void twoFailedAttemptsAreNotEnoughAndAreNotIfTheBorrowerWasReachedBetween() {
        Scene scene = contact();
        scene.attempts.add(new Attempt(NOON, false));
        scene.attempts.add(new Attempt(NOON.plusSeconds(1), false));
        assertAlwaysAgainst(ACCESS, scene);
        scene.attempts.add(new Attempt(NOON.plusSeconds(2), true));
        scene.attempts.add(new Attempt(NOON.plusSeconds(3), false));
        assertAlwaysAgainst(ACCESS, scene);
    }

    @Test
    void withoutANumberThatWorksTheBorrowerCannotBeReached() {
        Scene scene = contact();
        scene.numbersInvalidSince = NOON;
        assertAgainstUntil(ACCESS, scene, NOON);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = BorrowerConditionKind.class,
            names = {"DECEASED", "INCAPACITATED", "UNREACHABLE_PROVEN"})
    void aContactMayBeAskedOnTheDaysOnWhichTheBorrowerIsGone(BorrowerConditionKind kind) {
        Scene scene = contact().condition(kind, "2026-03-02", "2026-03-04");
        assertAgainstUntil(ACCESS, contact().condition(kind, "2026-03-02", null), utc("2026-03-02T00:00:00"));
        assertAgainstFrom(ACCESS, scene, utc("2026-03-05T00:00:00"));
        assertAlwaysAgainst(ACCESS, contact().condition(BorrowerConditionKind.VULNERABLE, "2026-03-02", null));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ContactPurpose.class)
    void aContactIsAskedOnlyForWhatTheRuleNames(ContactPurpose purpose) {
        Scene scene = new Scene().toContact(purpose).condition(BorrowerConditionKind.DECEASED, "1990-01-01", null);
        if (purpose == ContactPurpose.RESTORE_CONTACT || purpose == ContactPurpose.RELAY_MESSAGE) {
            assertNeverAgainst(ACCESS, scene);
        } else {
            assertAlwaysAgainst(ACCESS, scene);
        }
    }

    @Test
    void moreFailuresAndFewerPurposesAreNoLooser() {
        assertThat(new ThirdPartyAccess(4, Set.of(ContactPurpose.RELAY_MESSAGE)).isNoLooserThan(ACCESS))
                .isTrue();
        assertThat(new ThirdPartyAccess(2, ACCESS.purposes()).isNoLooserThan(ACCESS))
                .isFalse();
        assertThat(ACCESS.isNoLooserThan(new ThirdPartyAccess(3, Set.of(ContactPurpose.RELAY_MESSAGE))))
                .isFalse();
    }

    @Test
    void whoRefusesIsNeverContactedAgain() {
        Scene scene = contact();
        assertNeverAgainst(new ContactRefusal(), scene);
        scene.refusedAt = NOON;
        assertAgainstFrom(new ContactRefusal(), scene, NOON);
    }

    @Test
    void aRequestNotToContactAPersonHoldsUntilItIsLifted() {
        Scene scene = contact();
        Instant lifted = NOON.plusSeconds(1000);
        scene.stops.add(
                new StopRequest(DoNotContactScope.CONTACT_PERSON, Scene.PERSON, null, null, null, false, NOON, lifted));
        scene.stops.add(
                new StopRequest(DoNotContactScope.CONTACT_PERSON, Scene.OTHER, null, null, null, false, NOON, null));
        assertAgainst(new ContactRefusal(), scene, NOON, lifted);
    }

    @Test
    void onlyContactsWhomTheBorrowerNamedAreContacted() {
        Scene scene = contact();
        assertNeverAgainst(new DeclaredContact(), scene);
        scene.declared = false;
        assertAlwaysAgainst(new DeclaredContact(), scene);
    }

    @Test
    void aThirdPersonIsAskedOnceOnlyUnlessThereIsAReasonToRepeat() {
        // 12 CFR 1006.10(c), 15 USC 1692b(3).
        OncePerPerson once = new OncePerPerson(1);
        Scene scene = contact();
        assertNeverAgainst(once, scene);
        scene.locationAnswers.add(NOON);
        assertAgainstFrom(once, scene, NOON);
        assertThat(once.course(scene.proposal(), scene.facts()).count(NOON)).isEqualTo(new Count(1, 1, null));
        assertNeverAgainst(new OncePerPerson(2), scene);
        for (RepeatReason reason : RepeatReason.values()) {
            scene.repeat = reason;
            assertNeverAgainst(once, scene);
        }
        assertThat(once.isNoLooserThan(new OncePerPerson(2))).isTrue();
        assertThat(new OncePerPerson(2).isNoLooserThan(once)).isFalse();
    }

    @Test
    void aPermitToAskAThirdPersonCountsWhileItLasts() {
        Scene scene = contact();
        scene.contacts.add(new PastContact(
                NOON,
                Scene.PERSON,
                Scene.POINT,
                Set.of(Scene.DEBT),
                ActionChannel.CALL,
                false,
                Reach.PLANNED,
                NOON.plusSeconds(300)));
        assertAgainst(new OncePerPerson(1), scene, NOON, NOON.plusSeconds(300));
    }

    @Test
    void noTextAndNoCallTellsAThirdPersonOfTheDebt() {
        NoDisclosure secret = new NoDisclosure(false);
        Scene scene = contact();
        assertAlwaysAgainst(secret, scene);
        scene.conduct = new Conduct(Set.of(Attestation.DEBT_KEPT_SECRET));
        assertNeverAgainst(secret, scene);
        scene.conduct = new Conduct(Set.of(Attestation.IDENTITY_DISCLOSED));
        assertAlwaysAgainst(secret, scene);
        scene.conduct = new Conduct(Set.of(Attestation.DEBT_KEPT_SECRET));
        scene.text(TemplateTrait.MENTIONS_DEBT);
        assertAlwaysAgainst(secret, scene);
    }

    @Test
    void whoeverElseIsReachedDoesNotLearnOfTheDebtEither() {
        // 15 USC 1692c(b): somebody else at the borrower's number.
        NoDisclosure secret = new NoDisclosure(false);
        Scene scene = new Scene();
        assertNeverAgainst(secret, scene);
        scene.conduct = new Conduct(Set.of(), Reach.CONVERSATION, false, true);
        assertNeverAgainst(secret, scene);
        scene.conduct = new Conduct(Set.of(), Reach.ANSWERED, true, true);
        assertAlwaysAgainst(secret, scene);
        scene.conduct = new Conduct(Set.of(Attestation.DEBT_KEPT_SECRET), Reach.ANSWERED, true, false);
        assertNeverAgainst(secret, scene);
        scene.channel = ActionChannel.SMS;
        assertAlwaysAgainst(secret, scene.text(TemplateTrait.MENTIONS_DEBT));
    }

    @Test
    void whoStandsInTheBorrowersPlaceMayKnow() {
        // 15 USC 1692c(d); 12 CFR 1006.6(a).
        Scene spouse = contact();
        spouse.standIn = new StandIn(Scene.BORROWER, false);
        assertAlwaysAgainst(new NoDisclosure(false), spouse);
        assertNeverAgainst(new NoDisclosure(true), spouse);
        Scene executor = contact();
        executor.standIn = new StandIn(Scene.BORROWER, true);
        assertNeverAgainst(new NoDisclosure(false), executor);
        assertAlwaysAgainst(new NoDisclosure(true), contact());
        assertThat(new NoDisclosure(false).isNoLooserThan(new NoDisclosure(true)))
                .isTrue();
        assertThat(new NoDisclosure(true).isNoLooserThan(new NoDisclosure(false)))
                .isFalse();
    }

    @Test
    void whatTheContactIsForIsOwedToThePersonAlone() {
        // 12 CFR 1006.18(e): "with a consumer".
        for (Attestation attestation : Attestation.values()) {
            Scene scene = new Scene();
            scene.conduct = new Conduct(Set.of(), Reach.ANSWERED, true, false);
            if (attestation == Attestation.PURPOSE_DISCLOSED) {
                assertNeverAgainst(new Duty(attestation), scene);
            } else {
                assertAlwaysAgainst(new Duty(attestation), scene);
            }
            scene.conduct = new Conduct(Set.of());
            assertAlwaysAgainst(new Duty(attestation), scene);
        }
    }

    @Test
    void anAttemptThatNobodyAnsweredAskedNobody() {
        Scene scene = contact();
        scene.locationAnswers.add(NOON);
        scene.conduct = new Conduct(Set.of(), Reach.UNANSWERED, false, false);
        assertNeverAgainst(new OncePerPerson(1), scene);
        scene.conduct = new Conduct(Set.of(), Reach.ANSWERED, false, false);
        assertAgainstFrom(new OncePerPerson(1), scene, NOON);
    }

    @Test
    void whoIsRepresentedIsContactedThroughTheAttorneyOnly() {
        // 15 USC 1692c(a)(2); and 1692b(6) for third persons.
        Scene scene = new Scene().condition(BorrowerConditionKind.REPRESENTED_BY_ATTORNEY, "2026-03-02", "2026-03-04");
        scene.business = ZoneId.of("America/New_York");
        Instant from = Scene.at("2026-03-02T00:00", "America/New_York");
        Instant until = Scene.at("2026-03-05T00:00", "America/New_York");
        assertAgainst(new Represented(), scene, from, until);
        assertAgainst(new Represented(), scene.toContact(ContactPurpose.RESTORE_CONTACT), from, until);
        scene.role = PartyRole.ATTORNEY;
        assertNeverAgainst(new Represented(), scene);
    }

    @Test
    void nobodyIsContactedAtAWorkplaceWhereTheEmployerForbidsIt() {
        Scene scene = new Scene().condition(BorrowerConditionKind.EMPLOYER_FORBIDS, "2026-03-02", "2026-03-02");
        assertNeverAgainst(new Workplace(), scene);
        scene.place = PlaceKind.HOME;
        assertNeverAgainst(new Workplace(), scene);
        scene.place = PlaceKind.WORKPLACE;
        assertAgainst(new Workplace(), scene, utc("2026-03-02T00:00:00"), utc("2026-03-03T00:00:00"));
    }
}
