package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** What an action was for. */
@Description(
        "What an action was for. REMIND: of a due date. COLLECT: to ask for what is past due. NEGOTIATE: a plan or a settlement. "
                + "VERIFY_INFORMATION: to check what is on file. RESTORE_CONTACT: to find the borrower again. RELAY_MESSAGE: to have a "
                + "message passed on. RESPOND: to answer the other party. SERVICE: a matter other than debt. INTERNAL: no contact.")
public enum ContactPurpose {
    REMIND,
    COLLECT,
    NEGOTIATE,
    VERIFY_INFORMATION,
    RESTORE_CONTACT,
    RELAY_MESSAGE,
    RESPOND,
    SERVICE,
    INTERNAL
}
