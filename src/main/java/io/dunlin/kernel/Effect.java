package io.dunlin.kernel;

/** How a fact that may have been recorded before changed the record. */
public enum Effect {
    /** It was new and is recorded now. */
    WRITTEN,
    /** The very same was recorded already, so nothing was written. */
    UNCHANGED
}
