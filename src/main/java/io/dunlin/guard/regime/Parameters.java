package io.dunlin.guard.regime;

import io.dunlin.guard.rule.DailyRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a rule. Every parameter of the kind is required, and no other is allowed: a default would be
 * a rule that nobody wrote down. Parameters that were added later may be missing; the rule then works as before they
 * were added.
 */
final class Parameters {

    /** What stands in the place of a zone when it is the person's. */
    private static final String PERSON = "PERSON";

    /** What stands in the place of hours when there are none. */
    private static final String NONE = "NONE";

    private static final String HOURS = "([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]";

    private final Map<String, Object> values;
    private final Set<String> read = new HashSet<>();

    /** @param values texts, whole numbers, truth values, or lists of texts */
    Parameters(Map<String, Object> values) {
        this.values = values;
    }

    int number(String name, int least, int most) {
        if (value(name) instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw fault(name, "a whole number from " + least + " to " + most);
    }

    boolean flag(String name) {
        if (value(name) instanceof Boolean flag) {
            return flag;
        }
        throw fault(name, "true or false");
    }

    /** The truth value; false when it is not given. */
    boolean optionalFlag(String name) {
        read.add(name);
        return values.containsKey(name) && flag(name);
    }

    LocalTime time(String name) {
        String text = text(name);
        if (text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            return LocalTime.parse(text);
        }
        throw fault(name, "a time of day such as \"08:00\"");
    }

    /** Hours within a day, as in "08:00-21:00": the first included, the second not. */
    DailyRange hours(String name) {
        String text = text(name);
        if (text.matches(HOURS)) {
            DailyRange hours =
                    new DailyRange(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
            if (hours.from().isBefore(hours.until())) {
                return hours;
            }
        }
        throw fault(name, "hours of a day such as \"08:00-21:00\"");
    }

    /** The same; null when it says NONE. */
    @Nullable
    DailyRange hoursOrNone(String name) {
        return text(name).equals(NONE) ? null : hours(name);
    }

    /** Days, each once, at least one. */
    Set<LocalDate> dates(String name) {
        Set<LocalDate> dates = new HashSet<>();
        for (Object element : value(name) instanceof List<?> list ? list : List.of()) {
            try {
                if (!dates.add(LocalDate.parse(String.valueOf(element)))) {
                    throw fault(name, "a list that names each day once, not " + element + " twice");
                }
            } catch (DateTimeParseException e) {
                throw fault(name, "a list of days such as \"2026-12-25\"");
            }
        }
        if (dates.isEmpty()) {
            throw fault(name, "a list of days such as \"2026-12-25\"");
        }
        return dates;
    }

    /** The zone; null when it is the person's. */
    @Nullable
    ZoneId zone(String name) {
        String text = text(name);
        if (text.equals(PERSON)) {
            return null;
        }
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        throw fault(name, "PERSON or an IANA zone, not " + text);
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    <E extends Enum<E>> Set<E> some(String name, Class<E> type) {
        Set<E> constants = any(name, type);
        if (constants.isEmpty()) {
            throw fault(name, "a list of at least one of " + names(type));
        }
        return constants;
    }

    <E extends Enum<E>> Set<E> any(String name, Class<E> type) {
        if (!(value(name) instanceof List<?> list)) {
            throw fault(name, "a list of " + names(type));
        }
        Set<E> constants = EnumSet.noneOf(type);
        for (Object element : list) {
            if (!constants.add(constant(name, String.valueOf(element), type))) {
                throw fault(name, "a list that names each once, not " + element + " twice");
            }
        }
        return constants;
    }

    /** The constants; none when they are not given. */
    <E extends Enum<E>> Set<E> optionalAny(String name, Class<E> type) {
        read.add(name);
        return values.containsKey(name) ? any(name, type) : Set.of();
    }

    /** Refuses what the kind does not know. */
    void refuseOthers() {
        for (String name : values.keySet()) {
            if (!read.contains(name)) {
                throw new InvalidRegime("parameters." + name + ": the kind has no such parameter");
            }
        }
    }

    private String text(String name) {
        if (value(name) instanceof String text) {
            return text;
        }
        throw fault(name, "a text");
    }

    private Object value(String name) {
        read.add(name);
        Object value = values.get(name);
        if (value == null) {
            throw new InvalidRegime("parameters." + name + ": it is missing");
        }
        return value;
    }

    private <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault(name, "one of " + names(type) + ", not " + text));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static InvalidRegime fault(String name, String wanted) {
        return new InvalidRegime("parameters." + name + ": it must be " + wanted);
    }
}
