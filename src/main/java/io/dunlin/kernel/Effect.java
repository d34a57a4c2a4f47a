package io.dunlin.kernel;

/** What a fact that may have been told before did to the record. */
public enum Effect {
    /** It was new and is recorded now. */
    WRITTEN,
    /** The very same was recorded already, so nothing was written. */
    UNCHANGED
}
