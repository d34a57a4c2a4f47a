package io.dunlin.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The kinds of contact points. */
@Enum("ContactPointChannel")
@Description(
        "What kind of contact point it is. PHONE: a telephone number, in E.164. EMAIL: an e-mail address. ADDRESS: a"
                + " postal address, on one line. APP: an account or device in an app.")
public enum ContactPointChannel {
    PHONE,
    EMAIL,
    ADDRESS,
    APP
}
