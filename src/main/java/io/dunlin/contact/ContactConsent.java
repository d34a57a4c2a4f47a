package io.dunlin.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a contact agrees to be one. */
@Enum("ContactConsent")
@Description("Whether a contact agrees to be one. NOT_ASKED: nobody told the contact. NOTIFIED: the contact was told."
        + " AGREED: the contact said yes. REFUSED: the contact said no.")
public enum ContactConsent {
    NOT_ASKED,
    NOTIFIED,
    AGREED,
    REFUSED
}
