package io.dunlin.portfolio.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains why a file has no header in its first line. Most often a spreadsheet used another separator, or wrote lines
 * of its own before the header.
 */
final class HeaderAdvice {

    /** How many lines of the file are looked at. */
    static final int LINES = 20;

    private static final Pattern SPREADSHEET = Pattern.compile("\"?sep=(.)\"?[,;\t]*", Pattern.CASE_INSENSITIVE);

    private HeaderAdvice() {}

    /** @param lines the first ones of the file, at least one */
    static String of(List<String> lines) {
        if (lines.get(0).indexOf('\0') >= 0) {
            return "The file is not text in UTF-8 but, as it seems, in UTF-16 (\"Unicode text\"), or it is no text at all: save it as"
                    + " CSV in UTF-8.";
        }
        Matcher spreadsheet = SPREADSHEET.matcher(lines.get(0));
        if (spreadsheet.matches()) {
            return ("A line that begins with sep= is not part of the format: leave it out. "
                            + Separator.of(spreadsheet.group(1))
                                    .map(Separator::advice)
                                    .orElse(""))
                    .strip();
        }
        for (int i = 0; i < lines.size(); i++) {
            Optional<Separator> separator = Separator.ofHeader(lines.get(i));
            if (separator.isPresent()) {
                return advice(i, separator.get());
            }
        }
        Optional<Separator> separator =
                lines.stream().flatMap(line -> Separator.ofTable(line).stream()).findFirst();
        return advice(0, separator.orElse(Separator.COMMA));
    }

    private static String advice(int before, Separator separator) {
        String place = before == 0 ? "" : " Leave out what stands before the row with the names of the columns.";
        return (FormatFault.MISSING_HEADER.reason() + place + " " + separator.advice()).strip();
    }
}
