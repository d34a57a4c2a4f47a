package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** The purpose of an action. */
@Description("The purpose of an action.")
public enum ContactPurpose {
    @Description("To remind of a due date.")
    REMIND,

    @Description("To ask for a past-due amount.")
    COLLECT,

    @Description("To negotiate a plan or a settlement.")
    NEGOTIATE,

    @Description("To check information on file.")
    VERIFY_INFORMATION,

    @Description("To find a borrower with whom contact was lost.")
    RESTORE_CONTACT,

    @Description("To ask somebody to pass on a message.")
    RELAY_MESSAGE,

    @Description("To answer the other party.")
    RESPOND,

    @Description("A matter other than the debt.")
    SERVICE,

    @Description("Internal work, without any contact.")
    INTERNAL
}
