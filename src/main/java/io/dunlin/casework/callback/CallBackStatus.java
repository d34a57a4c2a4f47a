package io.dunlin.casework.callback;

import org.eclipse.microprofile.graphql.Description;

/** Where a call-back stands. All but CANCELLED follows from the actions and the time. */
@Description("The status of a call-back.")
public enum CallBackStatus {
    @Description("The call is still to be made.")
    PLANNED,

    @Description("The borrower was called or visited that day, from 30 minutes before the time on, whether or not "
            + "somebody answered.")
    DONE,

    @Description("The borrower's day ended without a call or visit.")
    MISSED,

    @Description("The call will not be made.")
    CANCELLED
}
