package io.dunlin.casework.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To the microsecond: when a call-back can be, is due, done and missed, on days of 23, 24 and 25 hours. */
@QuarkusTest
class CallBackDaysTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    @Inject
    MovableClock clock;

    private final int days = CaseFlow.daysOfItsOwn();

    @AfterEach
    void release() {
        clock.release();
    }

    private String open(Instant now) {
        clock.set(now);
        String borrower = CaseFlow.done(GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of(
                                "number",
                                "B-" + UUID.randomUUID(),
                                "name",
                                "Day Person",
                                "country",
                                "US",
                                "timeZone",
                                "America/New_York")))
                .getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 2, days);
        return CaseFlow.openCase(borrower);
    }

    private static List<String> errors(String caseId, Instant at) {
        return UserErrors.of(Calls.plan(Map.of("caseId", caseId, "at", at.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T12:00:00Z, 2026-03-09T01:00:00Z, 2026-03-09T04:00:00Z",
        "2026-06-15T12:00:00Z, 2026-06-16T01:00:00Z, 2026-06-16T04:00:00Z",
        "2026-11-01T13:00:00Z, 2026-11-02T02:00:00Z, 2026-11-02T05:00:00Z"
    })
    void hoursAndDaysAreTheBorrowers(Instant opens, Instant closes, Instant dayEnds) {
        String caseId = open(opens.minus(Duration.ofHours(7)));
        for (Instant bad : List.of(opens.minus(TICK), closes)) {
            assertThat(errors(caseId, bad)).containsExactly("CONTACT_REFUSED input.at");
        }
        String first = Calls.planned(caseId, opens.toString());
        String last = Calls.planned(caseId, closes.minus(TICK).toString());
        String more = CaseFlow.openCase(secondBorrower());
        clock.set(opens.minus(TICK));
        assertThat(queue(days)).containsExactly(more, caseId);
        clock.set(opens);
        assertThat(queue(days)).containsExactly(caseId, more);
        clock.set(dayEnds.minus(TICK));
        assertThat(Calls.status(first)).isEqualTo("PLANNED");
        assertThat(Calls.status(last)).isEqualTo("PLANNED");
        clock.set(dayEnds);
        assertThat(Calls.status(first)).isEqualTo("MISSED");
        assertThat(Calls.status(last)).isEqualTo("MISSED");
    }

    private String secondBorrower() {
        String id = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(id, "USD", 3, days);
        return id;
    }

    private static List<String> queue(int late) {
        return Calls.queue(Tokens.staff(), late, ", contactable: ANY");
    }

    @Test
    void itIsDueFromItsInstantUntilTheHoursEnd() {
        Instant now = Instant.parse("2026-06-15T14:00:00Z");
        String caseId = open(now);
        String more = CaseFlow.openCase(secondBorrower());
        assertThat(queue(days)).as("who owes more is more urgent").containsExactly(more, caseId);
        Instant at = now.plus(Duration.ofHours(3));
        Instant closes = Instant.parse("2026-06-16T01:00:00Z");
        Calls.planned(caseId, at.toString());
        clock.set(at.minus(TICK));
        assertThat(queue(days)).containsExactly(more, caseId);
        clock.set(at);
        assertThat(queue(days)).containsExactly(caseId, more);
        // In UTC, in which the lender counts, it is the next day.
        clock.set(closes.minus(TICK));
        assertThat(queue(days + 1)).containsExactly(caseId, more);
        clock.set(closes);
        assertThat(queue(days + 1)).containsExactly(more, caseId);
    }

    @Test
    void aCallDoesItFromHalfAnHourBeforeUntilTheDayEnds() {
        Instant now = Instant.parse("2026-06-15T14:00:00Z");
        Instant at = now.plus(Duration.ofHours(3));
        Instant dayEnds = Instant.parse("2026-06-16T04:00:00Z");
        Instant before = at.minus(Duration.ofMinutes(30));
        for (Map.Entry<Instant, String> call : Map.of(
                        before.minus(TICK), "MISSED", before, "DONE", dayEnds.minus(TICK), "DONE", dayEnds, "MISSED")
                .entrySet()) {
            String caseId = open(now);
            String id = Calls.planned(caseId, at.toString());
            clock.set(dayEnds.plus(Duration.ofHours(5)));
            CaseFlow.log(Calls.call(caseId, call.getKey(), Map.of()));
            assertThat(Calls.status(id)).as(call.getKey().toString()).isEqualTo(call.getValue());
        }
    }

    /** Else the call in which somebody asks to be called again in a quarter of an hour would do it. */
    @Test
    void whatWasBeforeThePlanDoesNotDoIt() {
        Instant now = Instant.parse("2026-06-15T14:00:00Z");
        String caseId = open(now);
        String id = Calls.planned(caseId, now.plus(Duration.ofMinutes(15)).toString());
        clock.set(now.plus(Duration.ofMinutes(5)));
        CaseFlow.log(Calls.call(caseId, now.minus(TICK), Map.of()));
        assertThat(Calls.status(id)).isEqualTo("PLANNED");
        CaseFlow.done(Calls.move(
                Map.of("callBackId", id, "at", now.plus(Duration.ofMinutes(20)).toString())));
        clock.set(now.plus(Duration.ofMinutes(6)));
        CaseFlow.log(Calls.call(caseId, now.plus(Duration.ofMinutes(4)), Map.of()));
        assertThat(Calls.status(id)).as("before it was moved").isEqualTo("PLANNED");
        CaseFlow.log(Calls.call(caseId, now.plus(Duration.ofMinutes(5)), Map.of()));
        assertThat(Calls.status(id)).isEqualTo("DONE");
    }

    @Test
    void theLastInstantIsNinetyDaysAhead() {
        Instant now = Instant.parse("2026-06-15T14:00:00Z");
        String caseId = open(now);
        Instant last = now.plus(Duration.ofDays(90));
        assertThat(errors(caseId, now)).containsExactly("OUT_OF_RANGE input.at");
        assertThat(errors(caseId, now.plus(TICK))).isEmpty();
        assertThat(errors(caseId, last)).isEmpty();
        assertThat(errors(caseId, last.plus(TICK))).containsExactly("OUT_OF_RANGE input.at");
    }
}
