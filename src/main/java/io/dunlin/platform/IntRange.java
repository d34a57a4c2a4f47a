package io.dunlin.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * A range of whole numbers to filter by.
 *
 * @param gte the lower bound (inclusive); null for none
 * @param lte the upper bound (inclusive); null for none
 */
@Input("IntRange")
@Description("A range of whole numbers, both bounds inclusive. The lower bound must not exceed the upper one.")
public record IntRange(
        @Description("The lower bound.") @Nullable Integer gte,
        @Description("The upper bound.") @Nullable Integer lte) {

    /** Whether the bounds are in order. */
    public boolean inOrder() {
        return gte == null || lte == null || gte <= lte;
    }

    /**
     * This range, for a query.
     *
     * @throws Fault BAD_USER_INPUT when its lower bound exceeds its upper one
     */
    public IntRange ordered() {
        if (!inOrder()) {
            throw Fault.badUserInput("The lower bound of a range exceeds its upper one.");
        }
        return this;
    }
}
