package io.dunlin.portfolio.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up what was done in cases since they opened, at most a year: a call or a message every few weeks, within all rules. */
final class DemoYear {

    static final List<String> COLLECTORS =
            List.of("demo-ann", "demo-bo", "demo-cem", "demo-dee", "demo-eli", "developer");

    private static final String LOG = "caseLogAction CaseLogActionInput action { id }";
    private static final List<String> CALLS = List.of(
            "NO_ANSWER",
            "NO_ANSWER",
            "BUSY",
            "SWITCHED_OFF",
            "RIGHT_PARTY_CONTACT",
            "RIGHT_PARTY_CONTACT",
            "REFUSED_TO_PAY",
            "HARDSHIP_CLAIMED");

    /** The last week is left to the scenes, so that whoever calls today is within all limits. */
    private static final int QUIET_DAYS = 9;

    private static final int MOST = 5;

    private final DemoDoor door;

    DemoYear(DemoDoor door) {
        this.door = door;
    }

    void of(DemoCase of) {
        Random random = of.random();
        LocalDate day = of.openedOn().plusDays(3 + random.nextInt(5));
        LocalDate first = door.today().minusDays(290);
        day = day.isBefore(first) ? first.plusDays(random.nextInt(20)) : day;
        for (int i = 0; i < MOST && day.isBefore(door.today().minusDays(QUIET_DAYS)); i++) {
            action(of, workday(day), random);
            day = day.plusDays(14 + random.nextInt(30));
        }
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.plusDays(2)
                : day;
    }

    private void action(DemoCase of, LocalDate day, Random random) {
        LocalTime time = LocalTime.of(11 + random.nextInt(5), random.nextInt(60));
        int kind = random.nextInt(10);
        if (kind < 6) {
            call(of, day, time, CALLS.get(random.nextInt(CALLS.size())), Map.of());
        } else if (kind < 8) {
            message(of, day, time, "LETTER", "ADDRESS");
        } else {
            message(of, day, time, "EMAIL", "EMAIL");
        }
    }

    private void message(DemoCase of, LocalDate day, LocalTime time, String channel, String point) {
        log(
                of,
                day,
                time,
                channel,
                Map.of("contactPointId", of.point(point), "purpose", "REMIND", "outcome", "DELIVERED"));
    }

    /** Logs a call to the borrower, who was told who calls, and for what. */
    void call(DemoCase of, LocalDate day, LocalTime time, String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "contactPointId",
                of.point("PHONE"),
                "purpose",
                "COLLECT",
                "outcome",
                outcome,
                "identityDisclosed",
                true,
                "purposeDisclosed",
                true,
                "durationSeconds",
                20 + of.random().nextInt(400)));
        input.putAll(more);
        log(of, day, time, "CALL", input);
    }

    private void log(DemoCase of, LocalDate day, LocalTime time, String channel, Map<String, ?> more) {
        String who = door.code(
                COLLECTORS.get(Math.floorMod(of.number().hashCode() + day.getDayOfYear(), COLLECTORS.size())));
        Map<String, Object> input = new HashMap<>(Map.of(
                "caseId", of.id(),
                "channel", channel,
                "party", "BORROWER",
                "performedAt", of.at(day, time).toString(),
                "participants", List.of(who)));
        input.putAll(more);
        door.run(who, LOG, of.borrowerNumber() + " " + day, input);
    }
}
