package io.dunlin.policy;

/**
 * Days of grace that every loan has, even when its contract grants fewer.
 *
 * @param minimumDays 0 or more
 */
public record Grace(int minimumDays) {

    public Grace {
        if (minimumDays < 0) {
            throw new InvalidPolicy("Grace: the minimum cannot be " + minimumDays + " days");
        }
    }

    /** The longer of the contract's grace and the minimum, in days. */
    public int effective(int contractDays) {
        return Math.max(contractDays, minimumDays);
    }
}
