package io.dunlin.people.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The kinds of contact points. */
@Enum("ContactPointChannel")
@Description("The kind of a contact point.")
public enum ContactPointChannel {
    @Description("A telephone number, in E.164 format.")
    PHONE,

    @Description("An e-mail address.")
    EMAIL,

    @Description("A postal address, on one line.")
    ADDRESS,

    @Description("An account or a device in an app.")
    APP
}
