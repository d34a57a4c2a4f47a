package io.dunlin.portfolio.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something of everything that happens in collections, each in a case of its own: so that no list of a newcomer is empty. */
final class DemoScenes {

    private static final LocalTime NOON = LocalTime.NOON;

    private final DemoDoor door;
    private final DemoYear year;
    private final Iterator<DemoCase> cases;
    private final LocalDate today;

    DemoScenes(DemoDoor door, DemoYear year, Iterator<DemoCase> cases) {
        this.door = door;
        this.year = year;
        this.cases = cases;
        this.today = door.today();
    }

    /** As many of them as there are cases for. */
    void play() {
        List<Runnable> scenes = List.of(
                this::mine,
                () -> place(null),
                this::breach,
                () -> said("STOP_REQUESTED", Map.of()),
                () -> callBack(0),
                () -> condition("VULNERABLE", null),
                () -> hold("HARDSHIP", "Lost the job; a demo."),
                () -> said("DISPUTED", Map.of("note", "Says that a payment is missing. A demo.")),
                () -> callBack(1),
                this::mine,
                () -> team("demo-late"),
                () -> place(today.plusDays(60)),
                this::breach,
                () -> condition("REPRESENTED_BY_ATTORNEY", null),
                this::stop,
                () -> said("RIGHT_PARTY_CONTACT", Map.of("nextActionOn", today.toString())),
                () -> callBack(3),
                () -> said("INVALID_NUMBER", Map.of()),
                this::mine,
                this::chargeOff,
                () -> hold("MORATORIUM", "A law suspends collection; a demo."),
                () -> said("DECEASED_REPORTED", Map.of()),
                () -> condition("AGREED_TO_TIME", "17:00-20:00"),
                () -> team("demo-early"),
                () -> place(today.plusDays(90)),
                () -> said(
                        "REFUSED_TO_PAY",
                        Map.of("nextActionOn", today.plusDays(2).toString())),
                () -> said("WRONG_PARTY", Map.of()),
                this::breach,
                () -> callBack(0),
                () -> condition("EMPLOYER_FORBIDS", null),
                () -> place(null),
                this::chargeOff,
                () -> callBack(10),
                this::mine);
        for (Runnable scene : scenes) {
            if (cases.hasNext()) {
                scene.run();
            }
        }
    }

    /** A case of whoever signs in to development mode. */
    private void mine() {
        DemoCase next = cases.next();
        door.run(
                "caseAssign CaseAssignInput case { id }",
                next.borrowerNumber(),
                Map.of("caseId", next.id(), "assignee", door.code("developer")));
    }

    private void team(String team) {
        DemoCase next = cases.next();
        door.run(
                "caseAssign CaseAssignInput case { id }",
                next.borrowerNumber(),
                Map.of("caseId", next.id(), "team", door.code(team)));
    }

    private void place(@Nullable LocalDate recallOn) {
        DemoCase next = cases.next();
        Map<String, Object> input = new HashMap<>(Map.of("caseId", next.id(), "agency", door.code(DemoHouse.AGENCY)));
        if (recallOn != null) {
            input.put("recallOn", recallOn.toString());
        }
        door.run("casePlace CasePlaceInput case { id }", next.borrowerNumber(), input);
    }

    /** A call in the night, which no rule allows. */
    private void breach() {
        year.call(cases.next(), today.minusDays(3), LocalTime.of(22, 40), "NO_ANSWER", Map.of());
    }

    private void said(String outcome, Map<String, ?> more) {
        year.call(cases.next(), today.minusDays(2), NOON, outcome, more);
    }

    /** In so many days, in the afternoon; today as soon as the hours allow it. */
    private void callBack(int days) {
        DemoCase next = cases.next();
        Instant planned = next.at(today.plusDays(days), LocalTime.of(15, 30));
        Instant soon = door.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
        door.run(
                "callBackPlan CallBackPlanInput callBack { id }",
                next.borrowerNumber(),
                Map.of(
                        "caseId", next.id(),
                        "at", (planned.isBefore(soon) ? soon : planned).toString(),
                        "contactPointId", next.point("PHONE"),
                        "note", "Asked to be called then. A demo."));
    }

    private void condition(String kind, @Nullable String detail) {
        DemoCase next = cases.next();
        Map<String, Object> input = new HashMap<>(Map.of(
                "borrowerId",
                next.borrower(),
                "kind",
                kind,
                "from",
                today.minusDays(20).toString(),
                "evidence",
                "A demo."));
        if (detail != null) {
            input.put("detail", detail);
        }
        door.run("borrowerConditionRecord BorrowerConditionInput condition { id }", next.borrowerNumber(), input);
    }

    private void hold(String kind, String reason) {
        DemoCase next = cases.next();
        door.run(
                "loanHoldPlace LoanHoldPlaceInput hold { id }",
                next.borrowerNumber(),
                Map.of(
                        "loanId", next.loan(),
                        "kind", kind,
                        "reason", reason,
                        "from", today.minusDays(5).toString(),
                        "through", today.plusDays(60).toString()));
    }

    /** A letter of the borrower, by which all contact ends. */
    private void stop() {
        DemoCase next = cases.next();
        door.run(
                "doNotContactRequest DoNotContactInput doNotContact { id }",
                next.borrowerNumber(),
                Map.of(
                        "caseId",
                        next.id(),
                        "scope",
                        "EVERYTHING",
                        "requestedAt",
                        next.at(today.minusDays(4), NOON).toString(),
                        "written",
                        true,
                        "source",
                        "A letter. A demo."));
    }

    private void chargeOff() {
        DemoCase next = cases.next();
        door.run(
                "loanChargeOff LoanChargeOffInput loan { id }",
                next.borrowerNumber(),
                Map.of(
                        "loanId",
                        next.loan(),
                        "on",
                        today.minusDays(1).toString(),
                        "reason",
                        "Nothing to be expected. A demo."));
    }
}
