package io.dunlin.casework.promise;

import org.eclipse.microprofile.graphql.Description;

/** The order of a list of promises. */
@Description("The order of promises.")
public enum PromiseOrder {
    @Description(
            "By the day that decides next, the earliest first: of the oldest open installment, and for a promise that "
                    + "is decided, of the installment that decided it.")
    DUE,

    @Description("The latest made first.")
    MADE,

    @Description("The highest sum first, whatever its currency.")
    AMOUNT_DESC
}
