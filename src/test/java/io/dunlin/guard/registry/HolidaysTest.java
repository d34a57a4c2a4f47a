package io.dunlin.guard.registry;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.dunlin.guard.rule.ClosedDays;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The national holidays in the files are those that Jollyday has. They are data of a version, so that a decision can be
 * understood by the file that it names; {@code -Dholidays.update=true} writes them anew.
 */
class HolidaysTest {

    private static final int FIRST = 2020;
    private static final int LAST = 2040;

    private static Set<LocalDate> ofAustralia() {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.AUSTRALIA));
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(Year::of)
                .flatMap(year -> holidays.getHolidays(year).stream())
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theHolidaysOfAustraliaAreCurrent() throws Exception {
        if (Boolean.getBoolean("holidays.update")) {
            Path file = Path.of("src/main/resources/regimes/AU.json");
            String days = ofAustralia().stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(", "));
            Files.writeString(
                    file, Files.readString(file).replaceFirst("\"days\": \\[\"[^\\]]*]", "\"days\": [" + days + "]"));
        }
        assertThat(Rules.BUILT_IN.regimes().stream()
                        .flatMap(regime -> regime.rules().stream())
                        .filter(rule -> rule.id().equals("AU-TIME-04"))
                        .map(rule -> rule.rule()))
                .singleElement()
                .isEqualTo(new ClosedDays(ofAustralia(), true));
    }
}
