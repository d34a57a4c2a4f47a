package io.dunlin.portfolio.format;

/** What can be wrong with the form of an import. */
public enum FormatFault {
    EMPTY_FILE("There is no row in the file."),
    MISSING_HEADER("The first row must name the columns, one of which is 'record'."),
    UNKNOWN_COLUMN("A column has a name that the format does not know."),
    DUPLICATE_COLUMN("Two columns have the same name."),
    COLUMN_COUNT("The row has another number of values than the header has columns."),
    ENCODING("The row is not well-formed UTF-8."),
    LINE_TOO_LONG("A row has at most 65536 bytes."),
    MALFORMED("The row breaks the rules of its format (RFC 4180 or JSON)."),
    UNTERMINATED_QUOTE("A quoted value is never closed, so that the rest of the file cannot be read."),
    CONNECTION_LOST("The stream ended before the file did. What was read is recorded; send the file again."),
    UNAVAILABLE("The database could not take the rows for some time. What was recorded stays; send the file again."),
    STOPPED("Dunlin was told to stop. What was recorded stays; send the file again."),
    INTERNAL("Something failed on our side. What was recorded stays; send the file again.");

    private final String reason;

    FormatFault(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
