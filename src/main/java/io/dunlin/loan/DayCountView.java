package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How days are counted for interest, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("DayCount")
@Description(
        "How days are counted for interest. THIRTY_360: months of 30 days in a year of 360; ACTUAL_365 and ACTUAL_360: real days in a year of 365 or 360.")
public enum DayCountView {
    THIRTY_360,
    ACTUAL_365,
    ACTUAL_360
}
