package io.dunlin.contact;

import org.eclipse.microprofile.graphql.Description;

/** By what means an action was done. */
@Description(
        "By what means an action was done. CALL: a person telephoned. AI_CALL: a machine spoke. SMS, EMAIL, LETTER, APP_PUSH: "
                + "a written message. IM: an instant messenger. VISIT: in person. LEGAL: a step before a court or authority. "
                + "NOTE: no contact at all, only a note in the file.")
public enum ActionChannel {
    CALL,
    AI_CALL,
    SMS,
    EMAIL,
    LETTER,
    VISIT,
    APP_PUSH,
    IM,
    LEGAL,
    NOTE
}
