package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Where a person is met, or called. */
@Description("The kind of place where a person is met or called.")
public enum PlaceKind {
    @Description("The person's home.")
    HOME,

    @Description("The person's workplace.")
    WORKPLACE,

    @Description("The lender's office.")
    LENDER_OFFICE,

    @Description("A place where others can listen.")
    PUBLIC_PLACE,

    @Description("Another place.")
    OTHER
}
