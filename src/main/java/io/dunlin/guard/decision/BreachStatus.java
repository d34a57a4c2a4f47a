package io.dunlin.guard.decision;

import org.eclipse.microprofile.graphql.Description;

/** What was done about a breach. */
@Description("The status of a breach.")
public enum BreachStatus {
    @Description("Nothing was done about it yet.")
    OPEN,

    @Description("It was put right.")
    REMEDIED,

    @Description("A review found that it is no breach.")
    DISMISSED,

    @Description(
            "The action that broke the rule was corrected or voided. What its correction breaks is a breach of its own.")
    CORRECTED
}
