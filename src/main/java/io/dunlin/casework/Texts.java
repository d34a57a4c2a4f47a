package io.dunlin.casework;

/**
 * What texts may hold. PostgreSQL cannot store NUL at all, and half a surrogate pair would come back as a question mark.
 * Each is one character class repeated, so that a long text costs no stack.
 */
final class Texts {

    /** Text of one line. */
    static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

    /** Text of several lines, with tabs. */
    static final String LINES = "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*";

    static final String BROKEN = "Control characters and broken characters are not allowed.";

    private Texts() {}
}
