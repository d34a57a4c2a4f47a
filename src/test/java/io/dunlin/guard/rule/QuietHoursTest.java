package io.dunlin.guard.rule;

import static io.dunlin.guard.rule.Bounds.assertAgainst;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.days;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours US = hours("08:00", "21:00", null, true);

    private static QuietHours hours(String opens, String closes, String zone, boolean unlessAgreed) {
        return new QuietHours(
                LocalTime.parse(opens), LocalTime.parse(closes), zone == null ? null : ZoneId.of(zone), unlessAgreed);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        // 12 CFR 1006.6(b)(1)(i): before 8:00 and after 21:00 at the consumer's location.
        "America/New_York, 2026-01-15T21:00, 2026-01-16T08:00",
        "Asia/Kolkata, 2026-01-15T21:00, 2026-01-16T08:00",
        "Asia/Kathmandu, 2026-01-15T21:00, 2026-01-16T08:00",
        // Clocks go forward in the night: it is an hour shorter.
        "America/New_York, 2026-03-07T21:00, 2026-03-08T08:00",
        // Clocks go back in the night: it is an hour longer.
        "America/New_York, 2026-10-31T21:00, 2026-11-01T08:00",
        "Australia/Lord_Howe, 2026-04-04T21:00, 2026-04-05T08:00",
        "Europe/London, 2024-02-28T21:00, 2024-02-29T08:00",
        "Europe/London, 2024-02-29T21:00, 2024-03-01T08:00",
        // Samoa went from 29 to 31 December: one night, no 30th.
        "Pacific/Apia, 2011-12-29T21:00, 2011-12-31T08:00"
    })
    void aNightIsQuietFromClosingToOpeningByTheClockOnTheWall(String zone, String from, String until) {
        assertAgainst(US, Scene.in(zone), at(from, zone), at(until, zone));
    }

    @Test
    void aNightLastsAsLongAsTheClockChangeMakesIt() {
        assertThat(at("2026-03-08T08:00", "America/New_York"))
                .isEqualTo(at("2026-03-07T21:00", "America/New_York").plusSeconds(10 * 3600));
        assertThat(at("2026-11-01T08:00", "America/New_York"))
                .isEqualTo(at("2026-10-31T21:00", "America/New_York").plusSeconds(12 * 3600));
        assertThat(at("2011-12-31T08:00", "Pacific/Apia"))
                .isEqualTo(at("2011-12-29T21:00", "Pacific/Apia").plusSeconds(11 * 3600));
    }

    @Test
    void openingInAnHourThatClocksSkipIsWhenTheySkipIt() {
        // New York, 2026-03-08: 02:00 becomes 03:00.
        assertAgainst(
                hours("02:30", "21:00", null, true),
                Scene.in("America/New_York"),
                at("2026-03-07T21:00", "America/New_York"),
                at("2026-03-08T03:00", "America/New_York"));
    }

    @Test
    void closingInAnHourThatComesTwiceClosesTwice() {
        // New York, 2026-11-01: 02:00 becomes 01:00 at 06:00 UTC, so 01:30 is at 05:30 and at 06:30 UTC.
        QuietHours early = hours("00:15", "01:30", null, true);
        Scene scene = Scene.in("America/New_York");
        assertAgainst(early, scene, utc("2026-11-01T05:30:00"), utc("2026-11-01T06:00:00"));
        assertAgainst(early, scene, utc("2026-11-01T06:30:00"), at("2026-11-02T00:15", "America/New_York"));
    }

    @Test
    void openingInAnHourThatComesTwiceOpensTwice() {
        QuietHours late = hours("01:30", "23:00", null, true);
        Scene scene = Scene.in("America/New_York");
        assertAgainst(late, scene, at("2026-10-31T23:00", "America/New_York"), utc("2026-11-01T05:30:00"));
        assertAgainst(late, scene, utc("2026-11-01T06:00:00"), utc("2026-11-01T06:30:00"));
    }

    @Test
    void aRuleWithAZoneOfItsOwnGoesByThatZone() {
        // GB/T 45251-2025: 22:00 to 08:00; the mainland has one legal zone.
        assertAgainst(
                hours("08:00", "22:00", "Asia/Shanghai", true),
                Scene.in("Europe/London"),
                at("2026-01-15T22:00", "Asia/Shanghai"),
                at("2026-01-16T08:00", "Asia/Shanghai"));
    }

    @Test
    void aPersonInOneOfSeveralZonesHasToBeWithinTheHoursInAllOfThem() {
        Scene scene =
                Scene.in("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Asia/Tokyo");
        scene.zones.remove(ZoneId.of("Asia/Tokyo"));
        assertAgainst(
                US, scene, at("2026-01-15T21:00", "America/New_York"), at("2026-01-16T08:00", "America/Los_Angeles"));
    }

    @Test
    void anHourOnTheWrongSideOfOneZonesClockChangeIsNotFree() {
        // Phoenix does not change its clocks, Denver does: an hour apart from March to November.
        Scene scene = Scene.in("America/Phoenix", "America/Denver");
        assertAgainst(US, scene, at("2026-01-15T21:00", "America/Denver"), at("2026-01-16T08:00", "America/Denver"));
        assertAgainst(US, scene, at("2026-07-15T21:00", "America/Denver"), at("2026-07-16T08:00", "America/Phoenix"));
    }

    @Test
    void timesToWhichThePersonAgreedAreFreeOnTheAgreedDays() {
        Scene scene = Scene.in("America/New_York");
        scene.agreements.add(new TimeAgreement(
                new DailyRange(LocalTime.of(21, 0), LocalTime.of(22, 30)), days("2026-01-15", "2026-01-16")));
        String zone = "America/New_York";
        assertAgainst(US, scene, at("2026-01-14T21:00", zone), at("2026-01-15T08:00", zone));
        assertAgainst(US, scene, at("2026-01-15T22:30", zone), at("2026-01-16T08:00", zone));
        assertAgainst(US, scene, at("2026-01-16T22:30", zone), at("2026-01-17T08:00", zone));
        assertAgainst(US, scene, at("2026-01-17T21:00", zone), at("2026-01-18T08:00", zone));
        QuietHours strict = hours("08:00", "21:00", null, false);
        assertAgainst(strict, scene, at("2026-01-15T21:00", zone), at("2026-01-16T08:00", zone));
    }

    @Test
    void anAgreementOverMidnightEndsWithItsLastDay() {
        Scene scene = Scene.in("America/New_York");
        scene.agreements.add(new TimeAgreement(
                new DailyRange(LocalTime.of(22, 0), LocalTime.of(2, 0)), days("2026-01-15", "2026-01-15")));
        String zone = "America/New_York";
        assertAgainst(US, scene, at("2026-01-14T21:00", zone), at("2026-01-15T00:00", zone));
        assertAgainst(US, scene, at("2026-01-15T02:00", zone), at("2026-01-15T08:00", zone));
        assertAgainst(US, scene, at("2026-01-15T21:00", zone), at("2026-01-15T22:00", zone));
        assertAgainst(US, scene, at("2026-01-16T00:00", zone), at("2026-01-16T08:00", zone));
    }

    @Test
    void anAgreementWithoutAnEndHoldsFromItsFirstDayOn() {
        Scene scene = Scene.in("America/New_York");
        DailyRange late = new DailyRange(LocalTime.of(21, 0), LocalTime.of(22, 30));
        scene.agreements.add(new TimeAgreement(late, days("2026-01-15", null)));
        scene.agreements.add(new TimeAgreement(late, days("2020-01-15", "2020-01-15")));
        String zone = "America/New_York";
        assertAgainst(US, scene, at("2026-01-14T21:00", zone), at("2026-01-15T08:00", zone));
        assertAgainst(US, scene, at("2030-01-15T22:30", zone), at("2030-01-16T08:00", zone));
    }

    @Test
    void agreedTimesAreThePersonsWhateverTheClockOfTheRule() {
        // 22:00 to 23:00 in London is 06:00 to 07:00 in Shanghai.
        QuietHours shanghai = hours("08:00", "22:00", "Asia/Shanghai", true);
        Scene scene = Scene.in("Europe/London");
        scene.agreements.add(new TimeAgreement(
                new DailyRange(LocalTime.of(22, 0), LocalTime.of(23, 0)), days("2026-01-15", "2026-01-15")));
        String zone = "Asia/Shanghai";
        assertAgainst(shanghai, scene, at("2026-01-15T22:00", zone), at("2026-01-16T06:00", zone));
        assertAgainst(shanghai, scene, at("2026-01-16T07:00", zone), at("2026-01-16T08:00", zone));
        scene.zones.add(ZoneId.of("Europe/Paris"));
        assertAgainst(shanghai, scene, at("2026-01-15T22:00", zone), at("2026-01-16T08:00", zone));
    }

    @Test
    void narrowerHoursAreNoLooserAndWiderOnesAre() {
        assertThat(hours("09:00", "20:00", null, false).isNoLooserThan(US)).isTrue();
        assertThat(US.isNoLooserThan(US)).isTrue();
        assertThat(hours("07:59", "20:00", null, true).isNoLooserThan(US)).isFalse();
        assertThat(hours("09:00", "21:01", null, true).isNoLooserThan(US)).isFalse();
        assertThat(hours("09:00", "20:00", "Asia/Shanghai", true).isNoLooserThan(US))
                .isFalse();
        assertThat(US.isNoLooserThan(hours("08:00", "21:00", null, false))).isFalse();
    }
}
