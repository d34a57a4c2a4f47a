package io.dunlin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DateRangesTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 20);

    @Test
    void overlappingAndAdjacentRangesBecomeOne() {
        DateRanges ranges = DateRanges.of(List.of(range(5, 9), range(0, 2), range(3, 4), range(7, 12)));
        assertThat(ranges).hasToString("[2024-02-20..2024-03-03]").isEqualTo(DateRanges.of(List.of(range(0, 12))));
        assertThat(ranges).hasSameHashCodeAs(DateRanges.of(List.of(range(0, 12))));
    }

    @Test
    void anOpenEndSwallowsWhatFollows() {
        DateRanges ranges = DateRanges.of(List.of(new DateRange(START, null), range(10, 20)));
        assertThat(ranges).hasToString("[2024-02-20..]");
        assertThat(ranges.contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(ranges.dayAfter(START.minusDays(3), 2)).isEqualTo(START.minusDays(1));
        assertThat(ranges.dayAfter(START.minusDays(3), 3)).isNull();
    }

    @Test
    void theEmptySetCoversNothing() {
        assertThat(DateRanges.of(List.of())).isSameAs(DateRanges.NONE);
        assertThat(DateRanges.NONE.isEmpty()).isTrue();
        assertThat(DateRanges.NONE.contains(START)).isFalse();
        assertThat(DateRanges.NONE.daysWithin(START, START.plusDays(9))).isZero();
        assertThat(DateRanges.NONE.dayAfter(START, 9)).isEqualTo(START.plusDays(9));
    }

    @Test
    void impossibleQuestionsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> range(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DateRanges.NONE.dayAfter(START, -1));
    }

    @Test
    void everyAnswerIsThatOfAPlainSetOfDays() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<DateRange> ranges = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int from = random.nextInt(40);
                ranges.add(range(from, from + random.nextInt(12)));
            }
            compare(DateRanges.of(ranges), days(ranges), "seed " + seed);
        }
    }

    private static void compare(DateRanges ranges, Set<LocalDate> days, String seed) {
        for (int a = -2; a < 56; a += 3) {
            LocalDate after = START.plusDays(a);
            assertThat(ranges.contains(after)).as(seed).isEqualTo(days.contains(after));
            long covered = 0;
            for (LocalDate day = after; day.isBefore(START.plusDays(70)); day = day.plusDays(1)) {
                covered += day.isAfter(after) && days.contains(day) ? 1 : 0;
                assertThat(ranges.daysWithin(after, day)).as(seed).isEqualTo(covered);
                long uncovered = day.toEpochDay() - after.toEpochDay() - covered;
                if (uncovered == 0 || !days.contains(day)) {
                    LocalDate first = uncovered == 0 ? after : day;
                    assertThat(ranges.dayAfter(after, uncovered)).as(seed).isEqualTo(first);
                }
            }
            assertThat(ranges.daysWithin(after, after.minusDays(5))).as(seed).isZero();
        }
    }

    private static Set<LocalDate> days(List<DateRange> ranges) {
        Set<LocalDate> days = new HashSet<>();
        ranges.forEach(
                range -> range.from().datesUntil(range.through().plusDays(1)).forEach(days::add));
        return days;
    }

    private static DateRange range(int from, int through) {
        return new DateRange(START.plusDays(from), START.plusDays(through));
    }
}
