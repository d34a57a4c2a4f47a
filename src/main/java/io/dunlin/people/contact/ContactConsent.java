package io.dunlin.people.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a contact agrees to be one. */
@Enum("ContactConsent")
@Description("A contact's consent to being contacted about the borrower.")
public enum ContactConsent {
    @Description("The contact was neither told nor asked.")
    NOT_ASKED,

    @Description("The contact was told.")
    NOTIFIED,

    @Description("The contact agreed.")
    AGREED,

    @Description("The contact refused.")
    REFUSED
}
