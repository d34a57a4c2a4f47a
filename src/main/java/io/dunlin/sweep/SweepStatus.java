package io.dunlin.sweep;

import org.eclipse.microprofile.graphql.Description;

/** How far a sweep is. */
@Description(
        "How far a sweep is. RUNNING: replicas are at it, or will take it up again; COMPLETED: every loan that was"
                + " due was reviewed or is listed as a failure; FAILED: it was given up, and the next one goes on where it stopped.")
public enum SweepStatus {
    RUNNING,
    COMPLETED,
    FAILED
}
