package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** Where a case stands. Derived from its facts on each request, never stored. */
@Description("The status of a case.")
public enum CaseStatus {
    @Description("The case is open and not assigned.")
    OPEN,

    @Description("The case is open and assigned.")
    IN_PROGRESS,

    @Description("The case is open, and every past-due loan has a hold that stops contact on the business date.")
    ON_HOLD,

    @Description("The case is closed.")
    CLOSED
}
