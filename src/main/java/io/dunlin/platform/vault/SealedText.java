package io.dunlin.platform.vault;

import org.jspecify.annotations.Nullable;

/** A text that is opened only on request, because most texts of rows are never shown. */
public final class SealedText {

    private final PersonalKey key;
    private final String column;
    private final byte @Nullable [] sealed;

    SealedText(PersonalKey key, String column, byte @Nullable [] sealed) {
        this.key = key;
        this.column = column;
        this.sealed = sealed;
    }

    /** The text; null when there is none, and {@link PersonalKey#UNREADABLE} when it cannot be read. */
    public @Nullable String text() {
        return key.open(column, sealed);
    }

    /** The text of a column that always has one. */
    public String required() {
        String text = text();
        return text == null ? PersonalKey.UNREADABLE : text;
    }

    /** What is stored of it. */
    public byte @Nullable [] bytes() {
        return sealed;
    }

    public PersonalDataState state() {
        return key.state();
    }

    /** Without the text, which is for whoever asks for it and for no log. */
    @Override
    public String toString() {
        return column;
    }
}
