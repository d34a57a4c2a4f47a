package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;

/** The answer of all rules together about a contact. */
@Description("The verdict of all contact rules together.")
public enum PermissionVerdict {
    @Description("No rule forbids the contact.")
    ALLOWED,

    @Description("At least one rule forbids the contact.")
    REFUSED,

    @Description("No rule forbids the contact, but some rules need more input to decide.")
    NEEDS_INPUT
}
