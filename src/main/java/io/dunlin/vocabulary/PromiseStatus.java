package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What became of a promise to pay, or of one of its installments. */
@Description("The status of a promise to pay, or of an installment of one.")
public enum PromiseStatus {
    @Description("Not decided yet, whatever came in.")
    OPEN,

    @Description("What was promised came in, but for the tolerance.")
    KEPT,

    @Description("Failed: the grace is over, and something came in, but too little.")
    PARTLY_KEPT,

    @Description("Failed: the grace is over, and nothing came in.")
    BROKEN,

    @Description("A person cancelled it.")
    CANCELLED,

    @Description("A later promise took its place.")
    SUPERSEDED;

    /** Whether the promise was not kept. */
    public boolean isFailed() {
        return this == PARTLY_KEPT || this == BROKEN;
    }
}
