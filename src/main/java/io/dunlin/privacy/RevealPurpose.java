package io.dunlin.privacy;

import org.eclipse.microprofile.graphql.Description;

/** The purpose of looking at personal data. */
@Description("The purpose of an access to personal data.")
public enum RevealPurpose {
    @Description("To call, write to or visit the person.")
    CONTACT,

    @Description("To check the identity of a person who calls.")
    IDENTIFY,

    @Description("To correct data on file.")
    CORRECT,

    @Description("To answer a complaint.")
    COMPLAINT,

    @Description("To examine how the person was treated.")
    AUDIT,

    @Description("For legal proceedings.")
    LEGAL,

    @Description("The person asked what is stored.")
    SUBJECT_REQUEST
}
