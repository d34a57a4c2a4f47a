package io.dunlin.portfolio;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.Decimal;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.vocabulary.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the values of a row and collects their faults. For a bad required value the caller gets a placeholder, which
 * it must not use when {@link #violations} has entries.
 */
final class RowValues {

    /** The digits of other scripts are not those of the format, nor is a plus. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final ImportRow row;
    private final List<Violation> violations = new ArrayList<>();

    RowValues(ImportRow row) {
        this.row = row;
    }

    List<Violation> violations() {
        return violations;
    }

    @Nullable
    String text(String field) {
        return row.values().get(field);
    }

    String required(String field) {
        return orMissing(field, text(field), "");
    }

    BigDecimal requiredDecimal(String field) {
        return orMissing(field, decimal(field), BigDecimal.ZERO);
    }

    LocalDate requiredDate(String field) {
        return orMissing(field, date(field), LocalDate.EPOCH);
    }

    int requiredInt(String field) {
        return orMissing(field, integer(field), 0);
    }

    <E extends Enum<E>> E requiredOneOf(Class<E> type, String field) {
        return orMissing(field, oneOf(type, field), type.getEnumConstants()[0]);
    }

    /** Digits and at most one point, as the API takes them. */
    @Nullable
    BigDecimal decimal(String field) {
        return read(field, text -> new Decimal(text).value(), "A decimal has digits and at most one point: 1234.50.");
    }

    @Nullable
    LocalDate date(String field) {
        return read(field, RowValues::isoDate, "A date has the form 2026-01-31.");
    }

    @Nullable
    Integer integer(String field) {
        return read(field, RowValues::wholeNumber, "A whole number of at most nine digits is needed.");
    }

    @Nullable
    Boolean bool(String field) {
        return read(field, RowValues::trueOrFalse, "The value must be true or false.");
    }

    <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field) {
        return read(
                field, text -> Enum.valueOf(type, text), "One of " + List.of(type.getEnumConstants()) + " is needed.");
    }

    private <T> @Nullable T read(String field, Function<String, T> reading, String otherwise) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            violations.add(Violation.of(ErrorCode.INVALID, field, otherwise));
            return null;
        }
    }

    private <T> T orMissing(String field, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (text(field) == null) {
            violations.add(Violation.of(ErrorCode.REQUIRED, field, "A value is needed."));
        }
        return standIn;
    }

    /** Four digits for the year: the library also knows years that no database does. */
    private static LocalDate isoDate(String text) {
        if (text.length() != 10) {
            throw new IllegalArgumentException("not a date");
        }
        return LocalDate.parse(text);
    }

    private static Integer wholeNumber(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("no whole number");
        }
        return Integer.valueOf(text);
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
