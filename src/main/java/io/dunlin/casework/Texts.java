package io.dunlin.casework;

/** What texts of several lines may hold; for those of one line there is {@link io.dunlin.platform.PlainText}. */
final class Texts {

    /** With line breaks and tabs. One character class repeated, so that a long text costs no stack. */
    static final String LINES = "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*";

    static final String BROKEN = "Control characters and broken characters are not allowed.";

    private Texts() {}
}
