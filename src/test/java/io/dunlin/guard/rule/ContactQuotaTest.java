package io.dunlin.guard.rule;

import static io.dunlin.guard.rule.Bounds.assertAgainst;
import static io.dunlin.guard.rule.Bounds.assertNeverAgainst;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.Reach;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactQuotaTest {

    private static ContactQuota quota(int limit, Counted counted, CountedPer per, QuotaWindow window, int days) {
        return new ContactQuota(
                limit, counted, per, window, days, Set.of(ActionChannel.CALL, ActionChannel.AI_CALL), 0);
    }

    private static ContactQuota connectedADay(int limit) {
        return quota(limit, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 1);
    }

    @Test
    void theThirdConnectedCallOfADayIsTheLastUntilThePersonsDayIsOver() {
        // GB/T 45251-2025: at most three effective calls to one debtor a day.
        String zone = "Asia/Shanghai";
        Scene scene = Scene.in(zone)
                .called(at("2026-03-02T09:00", zone), Reach.CONVERSATION)
                .called(at("2026-03-02T12:00", zone), Reach.ANSWERED)
                .called(at("2026-03-02T17:00", zone), Reach.CONVERSATION);
        assertAgainst(connectedADay(3), scene, at("2026-03-02T17:00", zone), at("2026-03-03T00:00", zone));
        assertNeverAgainst(connectedADay(4), scene);
    }

    @ParameterizedTest(name = "{0}: a call at {1} counts until {2}")
    @CsvSource({
        "Asia/Kolkata, 2026-03-02T23:59:59, 2026-03-03T00:00",
        "America/New_York, 2026-03-08T00:30, 2026-03-09T00:00",
        "America/New_York, 2026-11-01T00:30, 2026-11-02T00:00",
        // At midnight clocks went to 01:00, so the day began then.
        "America/Sao_Paulo, 2018-11-03T12:00, 2018-11-04T01:00",
        "Pacific/Apia, 2011-12-29T12:00, 2011-12-31T00:00",
        "Europe/London, 2024-02-28T12:00, 2024-02-29T00:00",
        "Europe/London, 2023-02-28T12:00, 2023-03-01T00:00"
    })
    void aCallOfADayCountsUntilTheNextDayBegins(String zone, String from, String until) {
        Scene scene = Scene.in(zone).called(at(from, zone), Reach.CONVERSATION);
        assertAgainst(connectedADay(1), scene, at(from, zone), at(until, zone));
    }

    @Test
    void aDayIsOverWhenItsDateIsOverForGood() {
        // St. John's, 2010-11-07: at 00:01 clocks went back to 23:01 of the 6th, so midnight came twice.
        Scene scene = Scene.in("America/St_Johns").called(utc("2010-11-06T12:00:00"), Reach.CONVERSATION);
        Instant second = at("2010-11-07T00:00", "America/St_Johns").plusSeconds(3600);
        assertAgainst(connectedADay(1), scene, utc("2010-11-06T12:00:00"), second);
    }

    @ParameterizedTest(name = "{0}: {1} through {2}")
    @CsvSource({
        "UTC, 2026-03-02T10:00:00, 2026-03-09T10:00:00",
        "America/New_York, 2026-03-02T10:00:00, 2026-03-09T10:00:00",
        "America/New_York, 2026-10-30T10:00:00, 2026-11-06T10:00:00",
        "Europe/London, 2024-02-26T23:59:59, 2024-03-04T23:59:59",
        // 02:30 does not exist seven days later: the clock shows 03:30 when as much time has passed.
        "America/New_York, 2026-03-01T02:30:00, 2026-03-08T03:30:00",
        "Pacific/Apia, 2011-12-25T10:00:00, 2012-01-01T10:00:00"
    })
    void aRollingWindowOfSevenDaysIsSevenDaysWideByTheClockOnTheWall(String zone, String from, String until) {
        Scene scene = Scene.in(zone).called(at(from, zone), Reach.UNANSWERED);
        ContactQuota seven = quota(1, Counted.PLACED, CountedPer.PERSON_AND_DEBT, QuotaWindow.ROLLING_DAYS, 7);
        assertAgainst(seven, scene, at(from, zone), at(until, zone));
    }

    @Test
    void aRollingWindowIsNeverShorterThanAsManyCivilDays() {
        ContactQuota civil = quota(1, Counted.PLACED, CountedPer.PERSON_AND_DEBT, QuotaWindow.CIVIL_DAYS, 7);
        Scene scene = Scene.in("UTC").called(utc("2026-03-02T10:00:00"), Reach.UNANSWERED);
        assertAgainst(civil, scene, utc("2026-03-02T10:00:00"), utc("2026-03-09T00:00:00"));
    }

    @Test
    void theOldestCallMakesRoomForTheNext() {
        Scene scene = Scene.in("UTC");
        for (int day = 2; day <= 8; day++) {
            scene.called(utc("2026-03-0" + day + "T10:00:00"), Reach.UNANSWERED);
        }
        ContactQuota seven = quota(7, Counted.PLACED, CountedPer.PERSON_AND_DEBT, QuotaWindow.ROLLING_DAYS, 7);
        assertAgainst(seven, scene, utc("2026-03-08T10:00:00"), utc("2026-03-09T10:00:00"));
        assertThat(seven.course(scene.proposal(), scene.facts()).count(utc("2026-03-08T12:00:00")))
                .isEqualTo(new Count(7, 7, utc("2026-03-09T10:00:00")));
        assertThat(seven.course(scene.proposal(), scene.facts()).count(utc("2026-03-09T10:00:00")))
                .isEqualTo(new Count(6, 7, utc("2026-03-10T10:00:00")));
    }

    @Test
    void aWeekIsMondayToSundayAndAMonthIsThatOfTheCalendar() {
        // ACCC/ASIC: three contacts a week, ten a month, for an account. 2024-03-03 is a Sunday.
        String zone = "Australia/Sydney";
        Scene scene = Scene.in(zone).called(at("2024-02-26T00:00", zone), Reach.CONVERSATION);
        ContactQuota week = quota(1, Counted.MADE, CountedPer.DEBT, QuotaWindow.CIVIL_WEEK, 7);
        assertAgainst(week, scene, at("2024-02-26T00:00", zone), at("2024-03-04T00:00", zone));
        ContactQuota month = quota(1, Counted.MADE, CountedPer.DEBT, QuotaWindow.CIVIL_MONTH, 31);
        assertAgainst(month, scene, at("2024-02-26T00:00", zone), at("2024-03-01T00:00", zone));
        Scene sunday = Scene.in(zone).called(at("2024-03-03T23:59:59", zone), Reach.CONVERSATION);
        assertAgainst(week, sunday, at("2024-03-03T23:59:59", zone), at("2024-03-04T00:00", zone));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Reach.class)
    void whatCountsDependsOnHowFarTheContactGot(Reach reach) {
        assertThat(Counted.CONNECTED.counts(reach))
                .isEqualTo(Set.of(Reach.CONVERSATION, Reach.ANSWERED, Reach.PLANNED)
                        .contains(reach));
        assertThat(Counted.UNANSWERED.counts(reach))
                .isEqualTo(Set.of(Reach.UNANSWERED, Reach.NOT_CONNECTED, Reach.PLANNED)
                        .contains(reach));
        // 12 CFR 1006.14(b)(3)(ii): a call that does not connect to the dialed number does not count.
        assertThat(Counted.PLACED.counts(reach)).isEqualTo(reach != Reach.NOT_CONNECTED);
        assertThat(Counted.MADE.counts(reach)).isEqualTo(reach != Reach.NOT_CONNECTED && reach != Reach.UNANSWERED);
        assertThat(Counted.SENT.counts(reach)).isTrue();
    }

    @Test
    void unansweredDialsCountForTheNumberWhoeverIsCalled() {
        ContactQuota dials = quota(1, Counted.UNANSWERED, CountedPer.CONTACT_POINT, QuotaWindow.CIVIL_DAYS, 1);
        Instant noon = utc("2026-03-02T12:00:00");
        Scene scene = new Scene();
        scene.contacts.add(past(noon, Scene.OTHER, Scene.POINT, Scene.DEBT_2, Reach.UNANSWERED));
        assertAgainst(dials, scene, noon, utc("2026-03-03T00:00:00"));
        scene.point = Scene.POINT_2;
        assertNeverAgainst(dials, scene);
        scene.point = null;
        assertThat(dials.missing(scene.proposal(), scene.facts())).containsExactly("contactPointId");
    }

    @Test
    void callsCountForThePersonOrForTheDebtAsTheRuleSays() {
        Instant noon = utc("2026-03-02T12:00:00");
        Scene scene = new Scene();
        scene.contacts.add(past(noon, Scene.PERSON, Scene.POINT_2, Scene.DEBT_2, Reach.CONVERSATION));
        scene.contacts.add(past(noon, Scene.OTHER, Scene.POINT, Scene.DEBT, Reach.CONVERSATION));
        assertThat(used(CountedPer.PERSON, scene, noon)).isEqualTo(1);
        assertThat(used(CountedPer.CONTACT_POINT, scene, noon)).isEqualTo(1);
        assertThat(used(CountedPer.PERSON_AND_DEBT, scene, noon)).isZero();
        assertThat(used(CountedPer.DEBT, scene, noon)).isEqualTo(1);
        scene.debts = Set.of(Scene.DEBT, Scene.DEBT_2);
        assertThat(used(CountedPer.PERSON_AND_DEBT, scene, noon))
                .as("that of the debt with the least left")
                .isEqualTo(1);
    }

    private static int used(CountedPer per, Scene scene, Instant t) {
        Course course =
                quota(9, Counted.CONNECTED, per, QuotaWindow.CIVIL_DAYS, 1).course(scene.proposal(), scene.facts());
        return course.count(t).used();
    }

    private static PastContact past(Instant at, UUID person, UUID point, UUID debt, Reach reach) {
        return new PastContact(at, person, point, Set.of(debt), ActionChannel.CALL, false, reach, null);
    }

    @Test
    void inboundCallsAndOtherChannelsAndLaterContactsDoNotCount() {
        Instant noon = utc("2026-03-02T12:00:00");
        Scene scene = new Scene();
        Set<UUID> debts = Set.of(Scene.DEBT);
        scene.contacts.add(new PastContact(
                noon, Scene.PERSON, Scene.POINT, debts, ActionChannel.CALL, true, Reach.CONVERSATION, null));
        scene.contacts.add(new PastContact(
                noon, Scene.PERSON, Scene.POINT, debts, ActionChannel.SMS, false, Reach.DELIVERED, null));
        assertNeverAgainst(connectedADay(1), scene);
        scene.called(noon, Reach.CONVERSATION);
        assertThat(connectedADay(1).course(scene.proposal(), scene.facts()).blocks(utc("2026-03-02T11:59:59")))
                .as("what was made before a contact of the same day")
                .isFalse();
    }

    @Test
    void aPermitCountsUntilItExpires() {
        Instant noon = utc("2026-03-02T12:00:00");
        Scene scene = new Scene();
        scene.contacts.add(new PastContact(
                noon,
                Scene.PERSON,
                Scene.POINT,
                Set.of(Scene.DEBT),
                ActionChannel.CALL,
                false,
                Reach.PLANNED,
                noon.plusSeconds(300)));
        assertAgainst(connectedADay(1), scene, noon, noon.plusSeconds(300));
        assertAgainst(
                quota(1, Counted.UNANSWERED, CountedPer.CONTACT_POINT, QuotaWindow.CIVIL_DAYS, 1),
                scene,
                noon,
                noon.plusSeconds(300));
    }

    @Test
    void inAnUnknownZoneADayIsOverWhenItIsInAllOfThem() {
        Scene scene = Scene.in("America/New_York", "America/Los_Angeles")
                .called(at("2026-03-02T12:00", "America/New_York"), Reach.CONVERSATION);
        assertAgainst(
                connectedADay(1),
                scene,
                at("2026-03-02T12:00", "America/New_York"),
                at("2026-03-03T00:00", "America/Los_Angeles"));
    }

    @Test
    void aLowerLimitALongerWindowAndMoreChannelsAreNoLooser() {
        ContactQuota base = quota(3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 2);
        assertThat(quota(2, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 3)
                        .isNoLooserThan(base))
                .isTrue();
        assertThat(quota(4, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 2)
                        .isNoLooserThan(base))
                .isFalse();
        assertThat(quota(3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 1)
                        .isNoLooserThan(base))
                .isFalse();
        assertThat(quota(3, Counted.PLACED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 2)
                        .isNoLooserThan(base))
                .isFalse();
        assertThat(quota(3, Counted.CONNECTED, CountedPer.DEBT, QuotaWindow.CIVIL_DAYS, 2)
                        .isNoLooserThan(base))
                .isFalse();
        assertThat(quota(3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.ROLLING_DAYS, 2)
                        .isNoLooserThan(base))
                .as("it counts at least as long")
                .isTrue();
        assertThat(base.isNoLooserThan(quota(3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.ROLLING_DAYS, 2)))
                .isFalse();
        Set<ActionChannel> one = Set.of(ActionChannel.CALL);
        ContactQuota narrow =
                new ContactQuota(3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 2, one, 0);
        assertThat(narrow.isNoLooserThan(base)).isFalse();
        assertThat(base.isNoLooserThan(narrow)).isTrue();
        ContactQuota free = new ContactQuota(
                3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 2, base.channels(), 7);
        assertThat(free.isNoLooserThan(base)).isFalse();
        assertThat(base.isNoLooserThan(free)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(QuotaWindow.class)
    void nothingThatCountsIsOlderThanTheLookBack(QuotaWindow window) {
        for (String zone : new String[] {"UTC", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe"}) {
            for (int hour = 0; hour < 24 * 400; hour++) {
                Instant made = utc("2011-06-01T00:00:00").plusSeconds(3600L * hour);
                Instant end = window.end(made, 7, ZoneId.of(zone));
                assertThat(end).isAfter(made);
                assertThat(end).isBeforeOrEqualTo(made.plusSeconds(86_400L * window.lookBackDays(7)));
            }
        }
    }

    private static ContactQuota seven() {
        return new ContactQuota(
                2,
                Counted.PLACED,
                CountedPer.COLLECTOR_PERSON_AND_DEBT,
                QuotaWindow.CIVIL_DAYS,
                7,
                Set.of(ActionChannel.CALL, ActionChannel.AI_CALL),
                0);
    }

    private static PastContact call(Instant at, Set<UUID> debts, Reach reach, boolean own, Instant misdirectedSince) {
        return new PastContact(
                at,
                Scene.PERSON,
                Scene.POINT,
                debts,
                ActionChannel.CALL,
                false,
                reach,
                null,
                own,
                misdirectedSince,
                Set.of());
    }

    @Test
    void sevenDaysAreThoseOfTheCalendarAlsoWhereAClockIsChanged() {
        // Comment 14(b)(2)(ii)-1.i: a call leaves the count on the eighth day, at midnight. New York, 2026-03-08.
        String zone = "America/New_York";
        Scene scene = Scene.in(zone);
        for (int call = 0; call < 2; call++) {
            scene.contacts.add(
                    call(Scene.at("2026-03-05T20:59:59", zone), Set.of(Scene.DEBT), Reach.UNANSWERED, true, null));
        }
        Bounds.assertAgainst(seven(), scene, Scene.at("2026-03-05T20:59:59", zone), Scene.at("2026-03-12T00:00", zone));
    }

    @Test
    void eachDebtCollectorCountsItsOwnCalls() {
        Scene scene = new Scene();
        Instant noon = utc("2026-03-02T12:00:00");
        for (int call = 0; call < 3; call++) {
            scene.contacts.add(call(noon, Set.of(Scene.DEBT), Reach.UNANSWERED, false, null));
        }
        scene.contacts.add(call(noon, Set.of(Scene.DEBT), Reach.UNANSWERED, true, null));
        assertNeverAgainst(seven(), scene);
        scene.contacts.add(call(noon, Set.of(Scene.DEBT), Reach.UNANSWERED, true, null));
        Bounds.assertAgainst(seven(), scene, noon, utc("2026-03-09T00:00:00"));
    }

    @Test
    void callsToANumberThatTurnsOutToBeAnothersStopCounting() {
        Scene scene = new Scene();
        Instant noon = utc("2026-03-02T12:00:00");
        Instant found = utc("2026-03-03T09:00:00");
        scene.contacts.add(call(noon, Set.of(Scene.DEBT), Reach.UNANSWERED, true, found));
        scene.contacts.add(call(noon, Set.of(Scene.DEBT), Reach.UNANSWERED, true, null));
        Bounds.assertAgainst(seven(), scene, noon, found);
    }

    @Test
    void anUnansweredCallAboutSeveralDebtsCountsForOneAndAConversationForEach() {
        Set<UUID> both = Set.of(Scene.DEBT, Scene.DEBT_2);
        Instant noon = utc("2026-03-02T12:00:00");
        for (Reach reach : List.of(Reach.UNANSWERED, Reach.ANSWERED)) {
            Scene scene = new Scene();
            scene.contacts.add(call(noon, both, reach, true, null));
            scene.contacts.add(call(noon, both, reach, true, null));
            Bounds.assertAgainst(seven(), scene, noon, utc("2026-03-09T00:00:00"));
            scene.debts = Set.of(Scene.DEBT_2);
            assertNeverAgainst(seven(), scene);
        }
        Scene talked = new Scene();
        talked.contacts.add(call(noon, both, Reach.CONVERSATION, true, null));
        talked.contacts.add(call(noon, both, Reach.CONVERSATION, true, null));
        talked.debts = Set.of(Scene.DEBT_2);
        Bounds.assertAgainst(seven(), talked, noon, utc("2026-03-09T00:00:00"));
    }

    @Test
    void aContactThatCameToNothingThatCountsBreaksNoCount() {
        Scene scene = new Scene();
        Instant noon = utc("2026-03-02T12:00:00");
        for (int call = 0; call < 3; call++) {
            scene.called(noon, Reach.CONVERSATION);
        }
        ContactQuota connected = quota(3, Counted.CONNECTED, CountedPer.PERSON, QuotaWindow.CIVIL_DAYS, 1);
        for (Reach reach : Reach.values()) {
            scene.conduct = new Conduct(Set.of(), reach, false, false);
            boolean counts = Counted.CONNECTED.counts(reach);
            assertThat(connected.course(scene.proposal(), scene.facts()).blocks(noon))
                    .as(reach.name())
                    .isEqualTo(counts);
            assertThat(connected
                            .course(scene.proposal(), scene.facts())
                            .count(noon)
                            .used())
                    .isEqualTo(3);
        }
    }

    @Test
    void aLendersCountOfAllCallsIsNoLooserThanThatOfEachCollector() {
        ContactQuota all = new ContactQuota(
                2,
                Counted.PLACED,
                CountedPer.PERSON_AND_DEBT,
                QuotaWindow.ROLLING_DAYS,
                7,
                Set.of(ActionChannel.CALL, ActionChannel.AI_CALL),
                0);
        assertThat(all.isNoLooserThan(seven())).isTrue();
        assertThat(seven().isNoLooserThan(all)).isFalse();
    }
}
