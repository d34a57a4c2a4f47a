package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** Where a case stands. Derived from its facts whenever it is asked for, never stored. */
@Description(
        "Where a case stands. CLOSED: nothing is left to collect. ON_HOLD: every past-due loan of the case has a hold that "
                + "freezes contact on the business date. IN_PROGRESS: somebody has it. OPEN: nobody has it yet.")
public enum CaseStatus {
    OPEN,
    IN_PROGRESS,
    ON_HOLD,
    CLOSED
}
