package io.dunlin.guard.decision;

import org.eclipse.microprofile.graphql.Description;

/** What a permit had to do with a judgement. */
@Description(
        "What a permit had to do with a decision. RESERVED: it was asked for a permit. Of a contact that was made: NONE named, VALID, "
                + "EXPIRED before, USED_BEFORE by another contact, RELEASED before, VOIDED before by what people asked for or what came to "
                + "be known, MISMATCHED because it was given for another person, number, purpose, time ...")
public enum PermitUse {
    NONE,
    RESERVED,
    VALID,
    EXPIRED,
    USED_BEFORE,
    RELEASED,
    VOIDED,
    MISMATCHED
}
