package io.dunlin.portfolio.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Separators that programs use. Only the comma is allowed; the others are listed so that a reason can name them. */
enum Separator {
    COMMA(',', "a comma (,)"),
    SEMICOLON(';', "a semicolon (;)"),
    TAB('\t', "a tab"),
    PIPE('|', "a vertical bar (|)"),
    COLON(':', "a colon (:)");

    private final Pattern pattern;
    private final String label;

    Separator(char character, String label) {
        this.pattern = Pattern.compile(Pattern.quote(String.valueOf(character)));
        this.label = label;
    }

    /** The separator of that name, such as the one behind {@code sep=}. */
    static Optional<Separator> of(String character) {
        return Arrays.stream(values())
                .filter(separator -> separator.pattern.matcher(character).matches())
                .findFirst();
    }

    /** The separator by which the line names the column {@link RecordKind#RECORD}. */
    static Optional<Separator> ofHeader(String line) {
        return Arrays.stream(values())
                .filter(separator -> Arrays.stream(separator.pattern.split(line))
                        .anyMatch(name -> RecordKind.RECORD.equalsIgnoreCase(
                                name.replace("\"", "").strip())))
                .findFirst();
    }

    /** Why a row has not as many values as there are columns. */
    static String ofRow(String row, int columns) {
        return Arrays.stream(values())
                .filter(separator -> separator != COMMA && separator.pattern.split(row, -1).length == columns)
                .findFirst()
                .map(separator -> FormatFault.COLUMN_COUNT.reason() + " " + separator.advice())
                .orElse(FormatFault.COLUMN_COUNT.reason());
    }

    /** The separator that makes a table of the line, where commas do not. */
    static Optional<Separator> ofTable(String line) {
        int byCommas = COMMA.pattern.split(line, -1).length;
        return Arrays.stream(values())
                .filter(separator -> separator == SEMICOLON || separator == TAB || separator == PIPE)
                .filter(separator -> separator.pattern.split(line, -1).length > Math.max(2, byCommas))
                .findFirst();
    }

    /** What to change about it; nothing about the comma. */
    String advice() {
        return this == COMMA ? "" : "Values must be separated by a comma (,), not by " + label + ".";
    }
}
