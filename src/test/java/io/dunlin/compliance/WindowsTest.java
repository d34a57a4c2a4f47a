package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.kernel.TimeRange;
import io.dunlin.platform.Fault;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.PartyRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID PHONE = new UUID(0, 1);
    private static final UUID MAIL = new UUID(0, 2);
    private static final TimeRange MORNING = window("08:00", "12:00");
    private static final TimeRange DAY = window("08:00", "21:00");
    private static final TimeRange EVENING = window("18:00", "21:00");

    private static TimeRange window(String from, String until) {
        return new TimeRange(
                Instant.parse("2026-03-02T" + from + ":00Z"), Instant.parse("2026-03-02T" + until + ":00Z"));
    }

    private static Target target(UUID point, ActionChannel channel) {
        return new Target(PartyRole.BORROWER, null, point, channel);
    }

    private static List<ContactWindowView> calendar(Map<ActionChannel, List<TimeRange>> windows) {
        List<Target> targets = List.of(
                target(PHONE, ActionChannel.CALL), target(PHONE, ActionChannel.SMS), target(MAIL, ActionChannel.EMAIL));
        return Windows.of(targets, target -> windows.getOrDefault(target.channel(), List.of()));
    }

    @Test
    void channelsWithTheSameWindowShareIt() {
        List<ContactWindowView> calendar =
                calendar(Map.of(ActionChannel.CALL, List.of(DAY), ActionChannel.SMS, List.of(DAY)));
        assertThat(calendar).hasSize(1);
        assertThat(calendar.get(0).channels()).containsExactly(ActionChannel.CALL, ActionChannel.SMS);
    }

    @Test
    void channelsWhoseWindowsDifferAndOtherPointsDoNot() {
        List<ContactWindowView> calendar = calendar(Map.of(
                ActionChannel.CALL, List.of(MORNING, EVENING),
                ActionChannel.SMS, List.of(DAY, EVENING),
                ActionChannel.EMAIL, List.of(DAY)));
        assertThat(calendar.stream()
                        .map(view -> view.from() + ".." + view.through() + " " + view.channels() + " "
                                + view.pointKey().getLeastSignificantBits()))
                .containsExactly(
                        "2026-03-02T08:00:00Z..2026-03-02T11:59:59.999999Z [CALL] 1",
                        "2026-03-02T08:00:00Z..2026-03-02T20:59:59.999999Z [SMS] 1",
                        "2026-03-02T08:00:00Z..2026-03-02T20:59:59.999999Z [EMAIL] 2",
                        "2026-03-02T18:00:00Z..2026-03-02T20:59:59.999999Z [CALL, SMS] 1");
    }

    @Test
    void nothingThatIsKeptLiesBetweenTheLastInstantAndTheEnd() {
        assertThat(Windows.through(NOW)).isEqualTo(NOW.minusNanos(1000));
        assertThat(Windows.until(Windows.through(NOW))).isEqualTo(NOW);
        TimeRange instant = CalendarBounds.checked(NOW, NOW, NOW);
        assertThat(instant).isEqualTo(new TimeRange(NOW, NOW.plusNanos(1000)));
        assertThat(Windows.through(instant.until())).isEqualTo(NOW);
        assertThat(CalendarBounds.checked(NOW.plusNanos(999), NOW.plusNanos(999), NOW))
                .isEqualTo(instant);
    }

    @Test
    void aRangeMayBeAsLongAsAMonthAndReachAsFarAsAJudgement() {
        assertThat(CalendarBounds.checked(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(31)), NOW))
                .isNotNull();
        assertThat(CalendarBounds.checked(
                        Instant.parse("2036-03-01T12:00:00Z"), Instant.parse("2036-03-02T12:00:00Z"), NOW))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00.000001Z, 2026-03-02T12:00:00Z, through: must not be before `from`.",
        "1969-12-31T23:59:59.999999Z, 1970-01-02T00:00:00Z, from: must be in 1970 or later.",
        "2026-03-02T12:00:00Z, 2026-04-02T12:00:00.000001Z, through: must be at most 31 days after `from`.",
        "2036-03-01T12:00:00Z, 2036-03-02T12:00:00.000001Z, through: must be at most ten years ahead.",
        "-1000000-01-01T00:00:00Z, +1000000-01-01T00:00:00Z, from: must be in 1970 or later.",
    })
    void aRangeThatIsOutOfBoundsIsRefusedByTheNameOfTheArgument(Instant from, Instant through, String message) {
        assertThatThrownBy(() -> CalendarBounds.checked(from, through, NOW))
                .isInstanceOf(Fault.class)
                .hasMessage(message);
    }
}
