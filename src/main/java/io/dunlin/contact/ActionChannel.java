package io.dunlin.contact;

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
    NOTE
}
