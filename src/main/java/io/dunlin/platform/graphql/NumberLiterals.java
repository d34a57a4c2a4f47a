package io.dunlin.platform.graphql;

/**
 * Finds numbers that are long, or have an exponent, in the text of a document before they are parsed. The time to parse
 * them grows with the square of the digits, and with the exponent.
 */
final class NumberLiterals {

    /** More than any number of the schema has. */
    static final int LONGEST = 30;

    private static final String BLOCK = "\"\"\"";
    private static final String ESCAPED = "\\" + BLOCK;

    private final String text;
    private int at;

    private NumberLiterals(String text) {
        this.text = text;
    }

    /** Whether a number of the document is too long, or has an exponent. */
    static boolean tooLong(String document) {
        return new NumberLiterals(document).found();
    }

    private boolean found() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
            } else if (c == '#') {
                comment();
            } else if (isName(c)) {
                if (word(c)) {
                    return true;
                }
            } else {
                at++;
            }
        }
        return false;
    }

    /** Passes over a name, or a number with all that clings to it; says whether it is a number that is refused. */
    private boolean word(char first) {
        int from = at;
        boolean exponent = false;
        boolean number = isDigit(first);
        while (at < text.length() && (isName(text.charAt(at)) || (number && isInNumber(text.charAt(at))))) {
            exponent |= text.charAt(at) == 'e' || text.charAt(at) == 'E';
            at++;
        }
        return number && (exponent || at - from > LONGEST);
    }

    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** Passes over a text. The parser ends a block that nothing closes at the last quotes in it that are escaped. */
    private void string() {
        boolean block = text.startsWith(BLOCK, at);
        String end = block ? BLOCK : "\"";
        int escaped = text.length();
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            char c = text.charAt(at);
            if (!block && (c == '\n' || c == '\r')) {
                // The parser refuses the document at this place.
                return;
            }
            boolean escape = block ? text.startsWith(ESCAPED, at) : c == '\\';
            at += escape ? (block ? ESCAPED.length() : 2) : 1;
            escaped = escape && block ? at : escaped;
        }
        at = at < text.length() ? at + end.length() : escaped;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isName(char c) {
        return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isInNumber(char c) {
        return c == '.' || c == '+' || c == '-';
    }
}
