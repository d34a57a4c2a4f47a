package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** In which order the work queue is. */
@Description(
        "In which order the work queue is. PRIORITY: the most urgent first, then the longest open. CONTACTABLE: those that may be "
                + "contacted now first, then those that may be next, and within them as by PRIORITY.")
public enum WorkQueueOrder {
    PRIORITY,
    CONTACTABLE
}
