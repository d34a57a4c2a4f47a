package io.dunlin.guard.registry;

import static io.dunlin.guard.registry.Rules.BUILT_IN;
import static io.dunlin.guard.registry.Rules.against;
import static io.dunlin.guard.registry.Rules.applicable;
import static io.dunlin.guard.registry.Rules.in;
import static io.dunlin.guard.registry.Rules.judge;
import static io.dunlin.guard.registry.Rules.next;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.days;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.RuleKind;
import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.regime.Selection.LentDebt;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.FreezeKind;
import io.dunlin.guard.rule.NoticeKind;
import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Scene;
import io.dunlin.guard.rule.Verdict.Allowed;
import io.dunlin.guard.rule.Verdict.NeedsInput;
import io.dunlin.guard.rule.Verdict.Refused;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the built-in rules, and to whom they apply. */
class BuiltInRulesTest {

    private static final Selection CN = in("CN");
    private static final String SHANGHAI = "Asia/Shanghai";

    private static Instant shanghai(String local) {
        return at(local, SHANGHAI);
    }

    private static Scene chinese() {
        return Scene.in(SHANGHAI).trained("C1", "2026-01-01", "2026-12-31").trained("C2", "2026-01-01", "2026-12-31");
    }

    private static List<RegimeRule> all() {
        return BUILT_IN.regimes().stream()
                .flatMap(regime -> regime.rules().stream())
                .toList();
    }

    @Test
    void whatIsSwitchedOffSaysWhyAndWhatNoSourceShowsIs() {
        assertThat(all())
                .allSatisfy(rule -> assertThat(rule.enabled()).as(rule.id()).isEqualTo(rule.disabledBecause() == null))
                .allSatisfy(rule -> assertThat(rule.enabled() && rule.confidence() == Confidence.UNCONFIRMED)
                        .as(rule.id())
                        .isFalse())
                .anyMatch(rule -> !rule.enabled());
    }

    @Test
    void everyRuleIsNoLooserThanItself() {
        assertThat(all())
                .allSatisfy(rule -> assertThat(rule.rule().isNoLooserThan(rule.rule()))
                        .as(rule.id())
                        .isTrue());
    }

    @Test
    void everyKindOfRuleIsUsed() {
        assertThat(all()).extracting(RegimeRule::kind).contains(RuleKind.values());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CN, CN-TIME-01 CN-FREQ-01 CN-FREQ-02 CN-FREQ-03 CN-3P-01 CN-3P-02 CN-3P-03 CN-3P-04 CN-3P-05 CN-3P-06 CN-ID-01"
                + " CN-VISIT-01 CN-VISIT-02 CN-VISIT-03 CN-REC-01 CN-PROH-01 CN-PROH-02 CN-PROH-03 CN-PROH-04 CN-PROH-05"
                + " CN-PROH-06 CN-PROH-07 CN-PROH-08 CN-PAY-01 CN-CIV-01 CN-CRIM-01 CN-DNC-01 CN-TRAIN-01 CN-STAFF-01"
                + " CN-PLAN-03 CN-LET-01 CN-DISP-01 CN-ASGN-01 CN-LIM-01 CN-PI-01",
        "US, US-FREQ-01 US-FREQ-02 US-FREQ-03 US-FREQ-04 US-TIME-01 US-TIME-02 US-WORK-01 US-ATTY-01 US-CEASE-01"
                + " US-MEDIA-01 US-OPTOUT-01 US-3P-01 US-LOC-01 US-LCM-01 US-MINI-01 US-VAL-01 US-VAL-02 US-DISP-01 US-TB-01"
                + " US-WMAIL-01",
        "UK, UK-FORB-01 UK-PRESS-01 UK-CONT-01 UK-3P-01 UK-VISIT-01 UK-INFO-01 UK-VULN-01 UK-HOLD-01 UK-BS-01 UK-BS-02"
                + " UK-BS-03",
        "EU, EU-CCD-01",
        "IN, IN-TIME-01 IN-2026-01",
        "AU, AU-FREQ-01"
    })
    void everyContactRuleOfTheSourcesIsEitherCheckedOrSaysWhyNot(String jurisdiction, String ids) {
        Regime regime = BUILT_IN.regimes().stream()
                .filter(each -> each.jurisdiction().equals(jurisdiction))
                .findFirst()
                .orElseThrow();
        List<String> known =
                new ArrayList<>(regime.rules().stream().map(RegimeRule::id).toList());
        known.addAll(regime.unchecked().stream().map(Regime.Unchecked::id).toList());
        assertThat(known).contains(ids.split(" "));
    }

    @Test
    void theRegimeFollowsTheBorrowersResidence() {
        assertThat(regimes(in("CN"))).containsExactly("HOUSE", "CN");
        assertThat(regimes(in("US"))).containsExactly("HOUSE", "US");
        assertThat(regimes(in("GB"))).containsExactly("HOUSE", "UK");
        assertThat(regimes(in("DE"))).containsExactly("HOUSE", "EU");
        assertThat(regimes(in("IN"))).containsExactly("HOUSE", "IN");
        assertThat(regimes(in("AU"))).containsExactly("HOUSE", "AU");
        assertThat(regimes(in("BR"))).as("no rules of its own").containsExactly("HOUSE", "EU");
    }

    @Test
    void aChineseLenderIsBoundWhereverTheBorrowerLives() {
        Selection abroad = in("US", "CN", LenderLicence.BANK, ProductKind.PERSONAL_LOAN);
        assertThat(regimes(abroad)).containsExactly("HOUSE", "CN", "US");
        assertThat(regimes(in("CN", "US", LenderLicence.BANK, ProductKind.PERSONAL_LOAN)))
                .containsExactly("HOUSE", "CN");
    }

    private static List<String> regimes(Selection selection) {
        return BUILT_IN.applicable(selection).stream().map(Regime::jurisdiction).toList();
    }

    @Test
    void rulesForCardsAreForCardsOnly() {
        assertThat(applicable(CN)).contains("CN-FREQ-01").doesNotContain("CN-LET-01");
        assertThat(applicable(in("CN", "CN", LenderLicence.CREDIT_CARD_ISSUER, ProductKind.CREDIT_CARD)))
                .contains("CN-DISP-01", "CN-LET-01");
        assertThat(applicable(in("CN", "CN", LenderLicence.MICRO_LOAN, ProductKind.CREDIT_CARD)))
                .doesNotContain("CN-LET-01");
        LentDebt card = new LentDebt("CN", LenderLicence.BANK, ProductKind.CREDIT_CARD);
        LentDebt loan = new LentDebt("CN", LenderLicence.BANK, ProductKind.PERSONAL_LOAN);
        assertThat(applicable(new Selection("CN", null, Set.of(card, loan)))).contains("CN-LET-01");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ENG, true",
        "WLS, true",
        "LND, true",
        "WSM, true",
        "CRF, true",
        "EAW, true",
        "GBN, true",
        "ZZZ, true",
        ", true",
        "SCT, false",
        "NIR, false",
        "GLG, false",
        "EDH, false",
        "BFS, false",
        "DRS, false"
    })
    void breathingSpaceIsForResidentsOfEnglandAndWales(String subdivision, boolean protects) {
        Set<LentDebt> debts = Set.of(new LentDebt("GB", LenderLicence.BANK, ProductKind.PERSONAL_LOAN));
        Selection home = new Selection("GB", subdivision, debts);
        Scene scene = Scene.in("Europe/London");
        scene.freezes.add(
                new Freeze(FreezeKind.MORATORIUM, Set.of(Scene.DEBT), days("2026-03-01", "2026-04-29"), false));
        Instant lastNoon = utc("2026-04-29T12:00:00");
        assertThat(against(home, scene, lastNoon).contains("UK-BS-01")).isEqualTo(protects);
        if (protects) {
            assertThat(next(home, scene, lastNoon)).as("by the clock of London").isEqualTo(utc("2026-04-30T07:00:00"));
        }
    }

    @Test
    void theTerritoriesOfACountryFollowItsRules() {
        // 15 USC 1692a(8): "State" is any State, territory or possession of the United States.
        for (String territory : new String[] {"AS", "GU", "MP", "PR", "UM", "VI"}) {
            assertThat(regimes(in(territory))).as(territory).containsExactly("HOUSE", "US");
        }
        for (String territory : new String[] {"CC", "CX", "NF"}) {
            assertThat(regimes(in(territory))).as(territory).containsExactly("HOUSE", "AU");
        }
        for (String other : new String[] {"HK", "MO", "TW", "IM", "JE", "GG"}) {
            assertThat(regimes(in(other))).as(other).containsExactly("HOUSE", "EU");
        }
    }

    @Test
    void inChinaTheNightIsFromTenToEight() {
        assertThat(against(CN, chinese(), shanghai("2026-03-02T21:59:59"))).isEmpty();
        assertThat(against(CN, chinese(), shanghai("2026-03-02T22:00"))).containsExactly("CN-TIME-01");
        assertThat(next(CN, chinese(), shanghai("2026-03-02T22:00"))).isEqualTo(shanghai("2026-03-03T08:00"));
    }

    @Test
    void inChinaTheFourthConnectedCallOfADayIsRefusedUntilTheNextMorning() {
        Scene scene = chinese();
        for (int hour = 9; hour <= 11; hour++) {
            scene.called(shanghai("2026-03-02T%02d:00".formatted(hour)), Reach.CONVERSATION);
        }
        Instant now = shanghai("2026-03-02T12:00");
        assertThat(against(CN, scene, now)).containsExactly("CN-FREQ-01");
        assertThat(next(CN, scene, now)).isEqualTo(shanghai("2026-03-03T08:00"));
        scene.contacts.remove(0);
        assertThat(against(CN, scene, now)).isEmpty();
        assertThat(((Allowed) judge(CN, scene, now)).until()).isEqualTo(shanghai("2026-03-02T22:00"));
    }

    @Test
    void inChinaTheSeventhUnansweredDialOfANumberIsRefused() {
        Scene scene = chinese();
        for (int minute = 10; minute <= 14; minute++) {
            scene.called(shanghai("2026-03-02T09:" + minute), Reach.UNANSWERED);
        }
        assertThat(against(CN, scene, shanghai("2026-03-02T12:00"))).isEmpty();
        scene.called(shanghai("2026-03-02T09:20"), Reach.NOT_CONNECTED);
        assertThat(against(CN, scene, shanghai("2026-03-02T12:00"))).containsExactly("CN-FREQ-02");
        scene.point = Scene.POINT_2;
        assertThat(against(CN, scene, shanghai("2026-03-02T12:00"))).isEmpty();
    }

    @Test
    void inChinaAContactIsReachedOnlyWhenTheBorrowerIsNot() {
        Scene scene = chinese().toContact(ContactPurpose.RESTORE_CONTACT);
        Instant noon = shanghai("2026-03-02T12:00");
        assertThat(against(CN, scene, noon)).containsExactly("CN-3P-02");
        for (int minute = 1; minute <= 3; minute++) {
            scene.attempts.add(new Attempt(shanghai("2026-03-02T10:0" + minute), false));
        }
        assertThat(against(CN, scene, noon)).isEmpty();
        scene.purpose = ContactPurpose.COLLECT;
        assertThat(against(CN, scene, noon))
                .contains("CN-3P-01", "CN-3P-02")
                .as("one fact, one reason")
                .doesNotContain("CN-3P-05");
        scene.purpose = ContactPurpose.RESTORE_CONTACT;
        scene.refusedAt = shanghai("2026-03-02T11:00");
        Refused refused = (Refused) judge(CN, scene, noon);
        assertThat(Rules.ids(refused.reasons())).containsExactly("CN-3P-03");
        assertThat(refused.neverBecause()).isNotNull();
    }

    @Test
    void inChinaAVisitNeedsTwoTrainedCollectorsConsentNoticeAndAnAttempt() {
        Scene scene = chinese();
        scene.channel = ActionChannel.VISIT;
        Instant noon = shanghai("2026-03-02T12:00");
        scene.notices.add(new Notice(NoticeKind.OVERDUE, Set.of(Scene.DEBT), shanghai("2026-02-01T12:00")));
        scene.firstAttemptAt = shanghai("2026-02-02T12:00");
        assertThat(judge(CN, scene, noon)).isEqualTo(new NeedsInput(List.of("participants", "place")));
        scene.place = PlaceKind.HOME;
        scene.participants = Set.of("C1");
        assertThat(((Refused) judge(CN, scene, noon)).missing()).containsExactly("entryConsent");
        scene.entryConsent = true;
        assertThat(against(CN, scene, noon)).containsExactly("CN-VISIT-01");
        scene.participants = Set.of("C1", "C2");
        assertThat(against(CN, scene, noon)).isEmpty();
        scene.firstAttemptAt = null;
        assertThat(against(CN, scene, noon)).containsExactly("HOUSE-VISIT-01");
        scene.firstAttemptAt = shanghai("2026-02-02T12:00");
        scene.place = PlaceKind.PUBLIC_PLACE;
        assertThat(against(CN, scene, noon)).containsExactly("HOUSE-PLACE-01");
    }

    @Test
    void inChinaAnUntrainedCollectorDoesNotCall() {
        Scene scene = Scene.in(SHANGHAI).trained("C1", "2025-03-03", "2030-01-01");
        assertThat(against(CN, scene, utc("2026-03-02T12:00:00"))).isEmpty();
        assertThat(against(CN, scene, utc("2026-03-03T01:00:00"))).containsExactly("CN-TRAIN-01");
    }

    @Test
    void inIndiaOneCallsFromEightToSevenByTheClockOfKolkata() {
        Selection india = in("IN");
        Scene scene = Scene.in("Asia/Kolkata");
        assertThat(against(india, scene, at("2026-03-02T07:59:59", "Asia/Kolkata")))
                .containsExactly("IN-TIME-01");
        assertThat(against(india, scene, at("2026-03-02T08:00", "Asia/Kolkata")))
                .isEmpty();
        assertThat(against(india, scene, at("2026-03-02T18:59:59", "Asia/Kolkata")))
                .isEmpty();
        assertThat(next(india, scene, at("2026-03-02T19:00", "Asia/Kolkata")))
                .isEqualTo(at("2026-03-03T08:00", "Asia/Kolkata"));
    }

    @Test
    void inIndiaTheBereavedAreLeftAlone() {
        Scene scene = Scene.in("Asia/Kolkata").condition(BorrowerConditionKind.BEREAVEMENT, "2026-08-01", "2026-08-13");
        assertThat(against(in("IN"), scene, at("2026-08-13T12:00", "Asia/Kolkata")))
                .containsExactly("HOUSE-STATE-02");
        assertThat(BUILT_IN.inForce("IN", LocalDate.parse("2026-08-13")).orElseThrow())
                .filteredOn(rule -> rule.id().startsWith("IN-2026-"))
                .as("no final text was found of what was drafted")
                .hasSize(4)
                .allMatch(rule -> !rule.enabled() && rule.confidence() == Confidence.UNCONFIRMED);
    }

    @Test
    void inAustraliaAnAccountHasThreeContactsAWeekAndTenAMonth() {
        Selection australia = in("AU");
        String zone = "Australia/Sydney";
        Scene scene = Scene.in(zone);
        for (int day = 2; day <= 4; day++) {
            scene.called(at("2026-03-0" + day + "T10:00", zone), Reach.CONVERSATION);
        }
        assertThat(against(australia, scene, at("2026-03-05T10:00", zone))).containsExactly("AU-FREQ-01");
        assertThat(next(australia, scene, at("2026-03-05T10:00", zone))).isEqualTo(at("2026-03-09T07:30", zone));
        for (int week = 9; week <= 23; week += 7) {
            for (int day = week; day < week + 3 && scene.contacts.size() < 10; day++) {
                scene.called(at("2026-03-%02dT10:00".formatted(day), zone), Reach.CONVERSATION);
            }
        }
        assertThat(against(australia, scene, at("2026-03-27T10:00", zone))).containsExactly("AU-FREQ-02");
        assertThat(next(australia, scene, at("2026-03-27T10:00", zone))).isEqualTo(at("2026-04-01T07:30", zone));
    }

    @Test
    void whereTwoRegimesApplyTheStricterOneDecides() {
        // A Chinese bank's borrower in Chicago: 8 to 21 by one regime, and 8 to 22 by the other, by an agency.
        Selection both = in("US", "CN", LenderLicence.BANK, ProductKind.PERSONAL_LOAN);
        Scene scene = chinese();
        scene.zones = Set.of(ZoneId.of("America/Chicago"));
        scene.actor = ActorType.AGENCY;
        Refused refused = (Refused) judge(both, scene, at("2026-04-07T21:30", "America/Chicago"));
        assertThat(Rules.ids(refused.reasons())).containsExactly("US-TIME-01");
        assertThat(refused.nextAllowedAt()).isEqualTo(at("2026-04-08T08:00", "America/Chicago"));
        Allowed allowed = (Allowed) judge(both, scene, at("2026-04-07T19:30", "America/Chicago"));
        assertThat(allowed.endedBy()).containsExactly("US-TIME-01");
    }

    @Test
    void contactsMatterForNoLongerThanTheLookBack() {
        assertThat(BUILT_IN.lookBackDays()).isEqualTo(32);
        assertThat(BUILT_IN.rulesFor(CN).stream()
                        .mapToInt(rule -> rule.rule().lookBackDays())
                        .max())
                .hasValue(31);
    }

    @Test
    void aTextHasToBeApprovedInChina() {
        Scene scene = chinese().text(TemplateTrait.OPT_OUT);
        scene.channel = ActionChannel.SMS;
        assertThat(against(CN, scene, shanghai("2026-03-02T12:00"))).containsExactly("CN-PROH-03");
        assertThat(against(CN, scene.text(TemplateTrait.APPROVED), shanghai("2026-03-02T12:00")))
                .isEmpty();
    }

    @Test
    void anAttorneyMayBeSpokenToEverywhere() {
        for (String country : new String[] {"CN", "US", "GB", "IN", "AU"}) {
            Scene scene = chinese();
            scene.role = PartyRole.ATTORNEY;
            scene.actor = ActorType.AGENCY;
            assertThat(against(in(country), scene, shanghai("2026-03-02T13:00")))
                    .isEmpty();
        }
    }
}
