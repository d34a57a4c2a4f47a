package io.dunlin.guard.rule;

import java.util.EnumSet;
import java.util.Set;

/** By what means a person is reached; the names are those of the actions of a case. */
public enum Channel {
    CALL,
    AI_CALL,
    SMS,
    EMAIL,
    LETTER,
    VISIT,
    APP_PUSH,
    IM,
    LEGAL,
    /** No contact at all, so no rule is asked. */
    NOTE;

    /** Those by which a voice is heard, of a person or of a machine. */
    static final Set<Channel> CALLS = EnumSet.of(CALL, AI_CALL);

    /** Those by which a text is sent. */
    private static final Set<Channel> WRITTEN = EnumSet.of(SMS, EMAIL, LETTER, APP_PUSH, IM);

    boolean isWritten() {
        return WRITTEN.contains(this);
    }

    /**
     * Whether both are one medium of communication (12 CFR 1006.14(h)(1)): who asks not to be called is not called by a machine
     * either.
     */
    boolean isSameMedium(Channel other) {
        return this == other || (CALLS.contains(this) && CALLS.contains(other));
    }

    /** Whether a collector does it in person, who then has to be named. */
    boolean isInPerson() {
        return this == CALL || this == VISIT;
    }
}
