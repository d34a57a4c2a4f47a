package io.dunlin.guard.decision;

import org.eclipse.microprofile.graphql.Description;

/** What was done about a breach. */
@Description(
        "What was done about a breach. OPEN: nothing yet. REMEDIED: it was made good. DISMISSED: it was found to be none.")
public enum BreachStatus {
    OPEN,
    REMEDIED,
    DISMISSED
}
