package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** What became of an adjustment. */
@Description("What became of an adjustment.")
public enum AdjustmentStatus {
    @Description("It waits for another person, since it is above the limit of the one who asked for it.")
    PROPOSED,

    @Description("It counts, from its effective day on.")
    BOOKED,

    @Description("Another person refused it. It never counted.")
    REFUSED,

    @Description("It was reversed. It counts on no day.")
    REVERSED
}
