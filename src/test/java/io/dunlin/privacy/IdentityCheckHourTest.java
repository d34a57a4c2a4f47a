package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When checks of a person end, and when they begin again, to the microsecond. */
@QuarkusTest
class IdentityCheckHourTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TICK = Duration.ofNanos(1000);

    @Inject
    MovableClock clock;

    private String borrower;

    @BeforeEach
    void register() {
        clock.set(START);
        borrower = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of(
                                "number",
                                "B-" + UUID.randomUUID(),
                                "name",
                                "Ann",
                                "birthDate",
                                "1980-02-29",
                                "country",
                                "US",
                                "timeZone",
                                "UTC"))
                .getString("borrower.id");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** What a check answers at an instant. */
    private Object check(Instant at, String birthDate) {
        clock.set(at);
        JsonPath answer = GraphQl.mutate(
                "identityCheck", "IdentityCheckInput", "matches", Map.of("subject", borrower, "birthDate", birthDate));
        List<String> errors = UserErrors.of(answer);
        return errors.isEmpty() ? answer.get("matches") : errors.get(0);
    }

    private void wrong(Instant... instants) {
        for (Instant at : instants) {
            assertThat(check(at, "1980-03-01")).isEqualTo(false);
        }
    }

    private void isEnded(Instant at) {
        assertThat(check(at, "1980-02-29")).isEqualTo("RATE_LIMITED input.subject");
    }

    private void isOpen(Instant at) {
        assertThat(check(at, "1980-02-29")).isEqualTo(true);
    }

    @Test
    void checksEndWithTheFifthMismatchForAnHourFromIt() {
        Instant fifth = START.plus(Duration.ofMinutes(40));
        wrong(START, START.plusSeconds(600), START.plusSeconds(1200), START.plusSeconds(1800));
        isOpen(START.plusSeconds(2000));
        wrong(fifth);
        isEnded(fifth);
        isEnded(START.plus(HOUR));
        isEnded(fifth.plus(HOUR).minus(TICK));
        isOpen(fifth.plus(HOUR));
    }

    @Test
    void mismatchesOfAnHourAndMoreEndNothing() {
        wrong(START, START.plusSeconds(1), START.plusSeconds(2), START.plusSeconds(3), START.plus(HOUR));
        isOpen(START.plus(HOUR));
        wrong(START.plus(HOUR).plusSeconds(1).minus(TICK));
        isEnded(START.plus(HOUR).plusSeconds(1));
    }

    @Test
    void mismatchesWithinLessThanAnHourEndThem() {
        Instant fifth = START.plus(HOUR).minus(TICK);
        wrong(START, START, START, START, fifth);
        isEnded(fifth);
        isOpen(fifth.plus(HOUR));
    }

    @Test
    void afterThatAllFiveCountAnew() {
        wrong(START, START, START, START, START);
        isEnded(START);
        Instant later = START.plus(HOUR);
        wrong(later, later, later, later);
        isOpen(later);
        wrong(later);
        isEnded(later);
    }
}
