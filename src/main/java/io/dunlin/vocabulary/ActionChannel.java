package io.dunlin.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** By what means an action was done. */
@Description("The means of an action.")
public enum ActionChannel {
    @Description("A telephone call by a person.")
    CALL,
    @Description("A telephone call by a machine that speaks.")
    AI_CALL,
    @Description("A text message.")
    SMS,
    @Description("An e-mail.")
    EMAIL,
    @Description("A letter by post.")
    LETTER,
    @Description("A meeting in person.")
    VISIT,
    @Description("A notification in an app.")
    APP_PUSH,
    @Description("A message by an instant messenger.")
    IM,
    @Description("A step before a court or an authority.")
    LEGAL,
    @Description("A note in the file; no contact.")
    NOTE;

    /** Those by which a voice is heard, of a person or of a machine. */
    public static final Set<ActionChannel> CALLS = EnumSet.of(CALL, AI_CALL);

    /** Those by which a text is sent. */
    private static final Set<ActionChannel> WRITTEN = EnumSet.of(SMS, EMAIL, LETTER, APP_PUSH, IM);

    public boolean isWritten() {
        return WRITTEN.contains(this);
    }

    /**
     * Whether both are one medium of communication (12 CFR 1006.14(h)(1)): who asks not to be called is not called by a machine
     * either.
     */
    public boolean isSameMedium(ActionChannel other) {
        return this == other || (CALLS.contains(this) && CALLS.contains(other));
    }

    /** Whether a collector does it in person, who then has to be named. */
    public boolean isInPerson() {
        return this == CALL || this == VISIT;
    }
}
