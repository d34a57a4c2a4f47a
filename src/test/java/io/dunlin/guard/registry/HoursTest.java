package io.dunlin.guard.registry;

import static io.dunlin.guard.registry.Rules.against;
import static io.dunlin.guard.registry.Rules.in;
import static io.dunlin.guard.registry.Rules.judge;
import static io.dunlin.guard.registry.Rules.next;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.days;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.rule.DailyRange;
import io.dunlin.guard.rule.Reason;
import io.dunlin.guard.rule.Scene;
import io.dunlin.guard.rule.TimeAgreement;
import io.dunlin.guard.rule.Verdict.Allowed;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.RuleEffect;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** At which hours the built-in rules let people be contacted, at both bounds, by whose clock, and on days of clock changes. */
class HoursTest {

    private static Scene scene(String zone, ActionChannel channel) {
        Scene scene = Scene.in(zone).trained("C1", "2026-01-01", "2027-12-31").text();
        scene.channel = channel;
        scene.template = null;
        return scene;
    }

    private static void assertOpens(Selection selection, Scene scene, String rule, Instant from, Instant until) {
        assertThat(hours(selection, scene, from.minusSeconds(1))).containsExactly(rule);
        assertThat(hours(selection, scene, from)).isEmpty();
        assertThat(hours(selection, scene, until.minusSeconds(1))).isEmpty();
        assertThat(hours(selection, scene, until)).containsExactly(rule);
    }

    private static List<String> hours(Selection selection, Scene scene, Instant at) {
        return against(selection, scene, at).stream()
                .filter(rule -> rule.contains("-TIME-"))
                .toList();
    }

    @ParameterizedTest(name = "{0} {2}: {3} from {4} to {5}")
    @CsvSource({
        "GB, Europe/London, CALL, HOUSE-TIME-01, 2026-03-02T08:00, 2026-03-02T21:00",
        "GB, Europe/London, VISIT, HOUSE-TIME-02, 2026-03-02T09:00, 2026-03-02T20:00",
        "GB, Europe/London, EMAIL, HOUSE-TIME-01, 2026-03-29T08:00, 2026-03-29T21:00",
        "DE, Europe/Berlin, SMS, HOUSE-TIME-01, 2026-10-25T08:00, 2026-10-25T21:00",
        "MX, America/Mexico_City, AI_CALL, HOUSE-TIME-01, 2026-03-02T08:00, 2026-03-02T21:00",
        "HK, Asia/Hong_Kong, IM, HOUSE-TIME-01, 2026-03-02T08:00, 2026-03-02T21:00",
        "SG, Asia/Singapore, APP_PUSH, HOUSE-TIME-01, 2026-03-02T08:00, 2026-03-02T21:00",
        "US, America/New_York, CALL, HOUSE-TIME-01, 2026-03-08T08:00, 2026-03-08T21:00",
        "US, America/New_York, VISIT, HOUSE-TIME-02, 2026-11-01T09:00, 2026-11-01T20:00",
        "IN, Asia/Kolkata, CALL, IN-TIME-01, 2026-03-02T08:00, 2026-03-02T19:00",
        "IN, Asia/Kolkata, SMS, HOUSE-TIME-01, 2026-03-02T08:00, 2026-03-02T21:00",
        "IN, Asia/Kolkata, VISIT, HOUSE-TIME-02, 2026-03-02T09:00, 2026-03-02T20:00",
        "CN, Asia/Shanghai, CALL, CN-TIME-01, 2026-03-02T08:00, 2026-03-02T22:00",
        "CN, Asia/Shanghai, EMAIL, CN-TIME-01, 2026-03-02T08:00, 2026-03-02T22:00",
        "CN, Asia/Shanghai, VISIT, CN-TIME-01, 2026-03-02T08:00, 2026-03-02T22:00",
        "CN, America/New_York, CALL, CN-TIME-01, 2026-03-08T08:00, 2026-03-08T22:00",
        "AU, Australia/Sydney, CALL, AU-TIME-01, 2026-12-07T07:30, 2026-12-07T21:00",
        "AU, Australia/Sydney, CALL, AU-TIME-01, 2026-12-06T09:00, 2026-12-06T21:00",
        "AU, Australia/Sydney, AI_CALL, AU-TIME-01, 2026-12-05T09:00, 2026-12-05T21:00",
        "AU, Australia/Perth, CALL, AU-TIME-01, 2026-12-07T07:30, 2026-12-07T21:00",
        "AU, Australia/Sydney, CALL, AU-TIME-01, 2026-10-04T09:00, 2026-10-04T21:00",
        "AU, Australia/Sydney, VISIT, AU-TIME-02, 2026-12-07T09:00, 2026-12-07T21:00",
        "AU, Australia/Sydney, SMS, HOUSE-TIME-01, 2026-12-07T08:00, 2026-12-07T21:00"
    })
    void thereIsContactFromOneTimeToTheOther(
            String country, String zone, ActionChannel channel, String rule, String from, String until) {
        assertOpens(in(country), scene(zone, channel), rule, at(from, zone), at(until, zone));
    }

    @Test
    void anAgencyHasTheHoursOfRegulationFAndNotThoseOfTheHouse() {
        String zone = "America/Chicago";
        Scene scene = scene(zone, ActionChannel.VISIT);
        scene.actor = ActorType.AGENCY;
        assertOpens(in("US"), scene, "US-TIME-01", at("2026-03-02T08:00", zone), at("2026-03-02T21:00", zone));
    }

    @Test
    void beforeARuleOfTheCountryIsInForceTheHouseHasItsHours() {
        String zone = "Asia/Kolkata";
        Scene scene = scene(zone, ActionChannel.CALL);
        assertThat(against(in("IN"), scene, at("2022-08-11T20:00", zone))).isEmpty();
        assertThat(against(in("IN"), scene, at("2022-08-11T21:00", zone))).containsExactly("HOUSE-TIME-01");
        assertThat(against(in("IN"), scene, at("2022-08-12T20:00", "UTC"))).containsExactly("IN-TIME-01");
    }

    @Test
    void anAnswerAndALetterHaveNoHoursOfTheHouse() {
        Scene scene = scene("Europe/London", ActionChannel.EMAIL);
        scene.purpose = ContactPurpose.RESPOND;
        assertThat(hours(in("GB"), scene, utc("2026-03-02T23:00:00"))).isEmpty();
        scene = scene("Europe/London", ActionChannel.LETTER);
        assertThat(hours(in("GB"), scene, utc("2026-03-02T23:00:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GB, Europe/London, CALL, HOUSE-TIME-03",
        "DE, Europe/Berlin, AI_CALL, HOUSE-TIME-03",
        "US, America/New_York, CALL, HOUSE-TIME-03",
        "GB, Europe/London, VISIT, HOUSE-TIME-02",
        "CN, Asia/Shanghai, CALL, CN-TIME-01",
        "IN, Asia/Kolkata, CALL, IN-TIME-01",
        "AU, Australia/Adelaide, AI_CALL, AU-TIME-01"
    })
    void whoGotInTouchByDayIsNotCalledBackAtNight(String country, String zone, ActionChannel channel, String rule) {
        Scene scene = scene(zone, channel).wrote(at("2026-03-02T12:00", zone), channel);
        scene.purpose = ContactPurpose.RESPOND;
        assertThat(hours(in(country), scene, at("2026-03-02T12:30", zone))).isEmpty();
        assertThat(hours(in(country), scene, at("2026-03-03T03:00", zone))).containsExactly(rule);
        assertThat(hours(in(country), scene, at("2026-03-07T23:00", zone))).containsExactly(rule);
    }

    @Test
    void whoCallsAtNightIsCalledBackOnceBeforeTheHoursOfTheHouseBegin() {
        Instant rang = utc("2026-03-02T22:30:00");
        Scene scene = scene("Europe/London", ActionChannel.CALL).wrote(rang, ActionChannel.CALL);
        scene.purpose = ContactPurpose.RESPOND;
        assertThat(hours(in("GB"), scene, rang.minusSeconds(1))).containsExactly("HOUSE-TIME-03");
        assertThat(hours(in("GB"), scene, rang.plusSeconds(300))).isEmpty();
        assertThat(hours(in("GB"), scene, utc("2026-03-03T22:30:00"))).containsExactly("HOUSE-TIME-03");
        scene.called(rang.plusSeconds(300), Reach.CONVERSATION);
        assertThat(hours(in("GB"), scene, rang.plusSeconds(600))).containsExactly("HOUSE-TIME-03");
        Scene wrote = scene("Europe/London", ActionChannel.CALL).wrote(rang, ActionChannel.EMAIL);
        wrote.purpose = ContactPurpose.RESPOND;
        assertThat(hours(in("GB"), wrote, rang.plusSeconds(300))).containsExactly("HOUSE-TIME-03");
    }

    @Test
    void aNumberOfAnotherPlaceLeavesTheHoursThatAreRightInBoth() {
        // Comment 6(b)(1)(i)-2.ii: home in Los Angeles, a number of New York.
        String pacific = "America/Los_Angeles";
        Scene scene = scene(pacific, ActionChannel.CALL);
        scene.clocks = Set.of(ZoneId.of(pacific), ZoneId.of("America/New_York"));
        scene.actor = ActorType.AGENCY;
        assertOpens(in("US"), scene, "US-TIME-01", at("2026-11-30T08:00", pacific), at("2026-11-30T18:00", pacific));
        assertThat(next(in("US"), scene, at("2026-11-30T18:30", pacific))).isEqualTo(at("2026-12-01T08:00", pacific));
        // The day on which clocks change, at both places three hours apart.
        assertOpens(in("US"), scene, "US-TIME-01", at("2026-03-08T08:00", pacific), at("2026-03-08T18:00", pacific));
        scene.actor = ActorType.FIRST_PARTY;
        assertOpens(in("US"), scene, "HOUSE-TIME-01", at("2026-11-30T08:00", pacific), at("2026-11-30T18:00", pacific));
    }

    @Test
    void daysGoByTheClockOfTheHome() {
        String pacific = "America/Los_Angeles";
        Scene scene = scene(pacific, ActionChannel.CALL)
                .called(at("2026-03-02T12:00", pacific), io.dunlin.vocabulary.Reach.CONVERSATION);
        scene.clocks = Set.of(ZoneId.of(pacific), ZoneId.of("America/New_York"));
        scene.actor = ActorType.AGENCY;
        assertThat(next(in("US"), scene, at("2026-03-03T12:00", pacific))).isEqualTo(at("2026-03-09T08:00", pacific));
    }

    @Test
    void chinaGoesByTheClockOfThePersonWhoeverTheLenderIs() {
        Selection abroad = in("US", "CN", LenderLicence.BANK, ProductKind.PERSONAL_LOAN);
        Scene scene = scene("America/New_York", ActionChannel.CALL);
        assertThat(against(abroad, scene, at("2026-03-02T02:00", "America/New_York")))
                .containsExactly("CN-TIME-01");
        assertThat(against(abroad, scene, at("2026-03-02T12:00", "America/New_York")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionChannel.class,
            names = {"CALL", "AI_CALL", "SMS", "EMAIL", "VISIT", "APP_PUSH", "IM"})
    void nobodyInAustraliaIsContactedOnANationalHoliday(ActionChannel channel) {
        String zone = "Australia/Perth";
        Scene scene = scene(zone, channel);
        // Christmas and Boxing Day of 2026, which is a Saturday, with Monday in its place.
        assertThat(hours(in("AU"), scene, at("2026-12-24T12:00", zone))).isEmpty();
        assertThat(hours(in("AU"), scene, at("2026-12-25T12:00", zone))).containsExactly("AU-TIME-04");
        assertThat(hours(in("AU"), scene, at("2026-12-28T12:00", zone))).containsExactly("AU-TIME-04");
        assertThat(hours(in("AU"), scene, at("2026-12-29T12:00", zone))).isEmpty();
        assertThat(hours(in("AU"), scene, at("2026-12-25T00:00", zone).minusSeconds(1)))
                .doesNotContain("AU-TIME-04");
        assertThat(hours(in("AU"), scene, at("2026-12-25T00:00", zone))).contains("AU-TIME-04");
    }

    @Test
    void afterHolidaysContactIsNextAllowedOnTheFirstOpenDay() {
        String zone = "Australia/Sydney";
        assertThat(next(in("AU"), scene(zone, ActionChannel.CALL), at("2026-12-25T12:00", zone)))
                .isEqualTo(at("2026-12-27T09:00", zone));
        assertThat(next(in("AU"), scene(zone, ActionChannel.CALL), at("2026-12-28T12:00", zone)))
                .isEqualTo(at("2026-12-29T07:30", zone));
    }

    @Test
    void inAustraliaWorkHasHoursOfItsOwn() {
        String zone = "Australia/Sydney";
        Scene visit = scene(zone, ActionChannel.VISIT);
        visit.place = PlaceKind.WORKPLACE;
        assertThat(hours(in("AU"), visit, at("2026-12-08T16:59:59", zone))).isEmpty();
        assertThat(hours(in("AU"), visit, at("2026-12-08T17:00", zone))).containsExactly("AU-TIME-03");
        Scene call = scene(zone, ActionChannel.CALL);
        call.pointAtWork = true;
        assertOpens(in("AU"), call, "AU-TIME-03", at("2026-12-08T09:00", zone), at("2026-12-08T17:00", zone));
        assertThat(hours(in("AU"), call, at("2026-12-06T12:00", zone))).containsExactly("AU-TIME-03");
        assertThat(next(in("AU"), call, at("2026-12-05T12:00", zone))).isEqualTo(at("2026-12-07T09:00", zone));
    }

    @Test
    void theAgreementThatOpensTheNightIsCited() {
        String zone = "Asia/Shanghai";
        Scene scene = scene(zone, ActionChannel.CALL);
        scene.agreements.add(new TimeAgreement(
                new DailyRange(LocalTime.of(22, 0), LocalTime.of(23, 30)), days("2026-03-01", "2026-03-31")));
        assertThat(cited(in("CN"), scene, at("2026-03-02T21:59:59", zone))).isEmpty();
        assertThat(cited(in("CN"), scene, at("2026-03-02T22:00", zone)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rule().id()).isEqualTo("CN-TIME-01");
                    assertThat(reason.sentence())
                            .isEqualTo("Contact hours are from 08:00 to 22:00 by the clock in Asia/Shanghai. The person"
                                    + " agreed to contact from 22:00 to 23:30, from 2026-03-01 through 2026-03-31.");
                });
        assertThat(next(in("CN"), scene, at("2026-03-02T23:30", zone))).isEqualTo(at("2026-03-03T08:00", zone));
        Scene british = scene("Europe/London", ActionChannel.CALL);
        british.agreements.add(
                new TimeAgreement(new DailyRange(LocalTime.of(21, 0), LocalTime.of(22, 0)), days("2026-03-01", null)));
        assertThat(cited(in("GB"), british, utc("2026-03-02T21:30:00")))
                .extracting(reason -> reason.rule().id())
                .containsExactly("HOUSE-TIME-01");
    }

    private static List<Reason> cited(Selection selection, Scene scene, Instant at) {
        return ((Allowed) judge(selection, scene, at))
                .notes().stream()
                        .filter(reason -> reason.rule().effect() == RuleEffect.WARN)
                        .toList();
    }
}
