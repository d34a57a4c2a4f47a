package io.dunlin.queue;

import org.eclipse.microprofile.graphql.Description;

/** How the work queue is sorted. */
@Description("The order of the work queue.")
public enum WorkQueueOrder {
    @Description("Due call-backs first, then the highest priority, then the longest open.")
    PRIORITY,

    @Description("By the time at which the borrower may be contacted: now, then the earliest, last those for whom no "
            + "time is known. Equal cases are ordered as by PRIORITY.")
    CONTACTABLE;

    /** What cursors of this order are signed with. */
    String scope() {
        return this == PRIORITY ? "workQueue" : "workQueue." + name();
    }
}
