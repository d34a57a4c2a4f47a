package io.dunlin.sweep;

import org.eclipse.microprofile.graphql.Description;

/** How far a sweep is. */
@Description("The status of a sweep.")
public enum SweepStatus {
    @Description("The sweep is running, or will be resumed.")
    RUNNING,

    @Description("Every loan that was due is reviewed or listed as a failure.")
    COMPLETED,

    @Description("The sweep was given up. The next sweep continues where it stopped.")
    FAILED
}
