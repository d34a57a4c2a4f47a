package io.dunlin.contact;

import org.eclipse.microprofile.graphql.Description;

/** How far a request not to be contacted goes. */
@Description(
        "How far a request not to be contacted goes. EVERYTHING: no contact at all. CHANNEL: not by that channel. CONTACT_POINT: not "
                + "by that number or address. TIME_WINDOW: not at those times of the day. WORKPLACE: not at work. CONTACT_PERSON: "
                + "that contact is not to be contacted.")
public enum DoNotContactScope {
    EVERYTHING,
    CHANNEL,
    CONTACT_POINT,
    TIME_WINDOW,
    WORKPLACE,
    CONTACT_PERSON
}
