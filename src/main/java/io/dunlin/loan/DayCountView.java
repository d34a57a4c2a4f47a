package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How days are counted for interest, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("DayCount")
@Description("How days are counted for interest.")
public enum DayCountView {
    @Description("Months of 30 days, years of 360 days.")
    THIRTY_360,

    @Description("Actual days, years of 365 days.")
    ACTUAL_365,

    @Description("Actual days, years of 360 days.")
    ACTUAL_360
}
