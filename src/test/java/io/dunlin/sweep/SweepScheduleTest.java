package io.dunlin.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.identity.Identity;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clockwork, which is off in other tests. */
@QuarkusTest
@TestProfile(SweepScheduleTest.InNewYork.class)
class SweepScheduleTest {

    /** A lender in New York, with the schedule that is built in. */
    public static final class InNewYork implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dunlin.sweep.cron", "0 30 0-5 * * ?",
                    "dunlin.sweep.join-every", "1s",
                    "dunlin.calendar.zone", "America/New_York");
        }
    }

    @Inject
    Scheduler scheduler;

    @Inject
    SweepConfig config;

    @Inject
    SweepStore store;

    @Inject
    Sweeps sweeps;

    @Inject
    BusinessCalendar calendar;

    @Test
    void theSweepIsDueInTheSmallHoursOfTheLender() {
        ZonedDateTime next =
                scheduler.getScheduledJob("overdue-sweep").getNextFireTime().atZone(ZoneId.of("America/New_York"));
        assertThat(next.getHour()).isBetween(0, 5);
        assertThat(next.getMinute()).isEqualTo(30);
    }

    @Test
    void theScheduleIsTheOneThatIsDocumentedAsTheDefault() throws NoSuchMethodException {
        String cron = SweepConfig.class
                .getMethod("cron")
                .getAnnotation(io.smallrye.config.WithDefault.class)
                .value();
        assertThat(OverdueSweep.class
                        .getDeclaredMethod("nightly")
                        .getAnnotation(io.quarkus.scheduler.Scheduled.class)
                        .cron())
                .isEqualTo("${dunlin.sweep.cron:" + cron + "}");
        assertThat(config.cron()).isEqualTo(cron);
    }

    @Test
    void aSweepThatNobodyWorksAtIsTakenUpByItself() {
        SweepRun left = sweeps.replica(50, 1).start(calendar.businessDate(), false, Identity.SYSTEM);
        await().until(() -> store.run(left.id()).orElseThrow().status() == SweepStatus.COMPLETED);
    }
}
