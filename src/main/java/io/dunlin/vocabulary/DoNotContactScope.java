package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** How far a request not to be contacted goes. */
@Description("The scope of a request not to be contacted.")
public enum DoNotContactScope {
    @Description("No contact at all.")
    EVERYTHING,

    @Description("No contact by one channel.")
    CHANNEL,

    @Description("No contact at one number or address.")
    CONTACT_POINT,

    @Description("No contact during certain hours of the day.")
    TIME_WINDOW,

    @Description("No contact at work.")
    WORKPLACE,

    @Description("No contact with one contact of the borrower.")
    CONTACT_PERSON
}
