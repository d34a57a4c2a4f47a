package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** Where a person is met, or called. */
@Description(
        "Where a person is met, or called. HOME: where the person lives. WORKPLACE: where the person works. LENDER_OFFICE: at the "
                + "lender's. PUBLIC_PLACE: where others can listen. OTHER: anywhere else.")
public enum PlaceKind {
    HOME,
    WORKPLACE,
    LENDER_OFFICE,
    PUBLIC_PLACE,
    OTHER
}
