package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** How the work queue is sorted. */
@Description(
        "How the work queue is sorted. PRIORITY: the most urgent first, then the longest open. CONTACTABLE: first the cases whose "
                + "borrower may be contacted now, then by when that will be, those of whom it is not known that they ever may be "
                + "last; equal ones as by PRIORITY.")
public enum WorkQueueOrder {
    PRIORITY,
    CONTACTABLE;

    /** What cursors of this order are signed with. */
    String scope() {
        return this == PRIORITY ? "workQueue" : "workQueue." + name();
    }
}
