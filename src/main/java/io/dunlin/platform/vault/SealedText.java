package io.dunlin.platform.vault;

import org.jspecify.annotations.Nullable;

/** A text that is opened only on request, because most texts of rows are never shown. */
public final class SealedText {

    private final PersonalKey key;
    private final String column;
    private final byte @Nullable [] sealed;
    private final boolean hidden;

    SealedText(PersonalKey key, String column, byte @Nullable [] sealed) {
        this(key, column, sealed, false);
    }

    private SealedText(PersonalKey key, String column, byte @Nullable [] sealed, boolean hidden) {
        this.hidden = hidden;
        this.key = key;
        this.column = column;
        this.sealed = sealed;
    }

    /** The text; null when there is none, and {@link PersonalKey#UNREADABLE} when it cannot be read, or is hidden. */
    public @Nullable String text() {
        return hidden && sealed != null ? PersonalKey.UNREADABLE : key.open(column, sealed);
    }

    /** The text of a column that always has one. */
    public String required() {
        String text = text();
        return text == null ? PersonalKey.UNREADABLE : text;
    }

    /** The same for somebody who is not to see the text: it is {@link PersonalKey#UNREADABLE}. */
    public SealedText hidden() {
        return new SealedText(key, column, sealed, true);
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
