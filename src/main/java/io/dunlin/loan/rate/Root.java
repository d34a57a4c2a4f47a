package io.dunlin.loan.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;

/** Where a falling, convex curve that is not below zero at zero meets zero. */
final class Root {

    static final MathContext DIGITS = new MathContext(40);

    private static final BigDecimal EXACT = new BigDecimal("1E-20");
    private static final int STEPS = 1000;

    private Root() {}

    /** The value of the curve at a place, and its slope. */
    record Point(BigDecimal value, BigDecimal slope) {}

    /**
     * By Newton's method. The tangent of a convex curve lies below it, so each step from the left stops short of the root:
     * the steps only go right, and never past it.
     *
     * @return the root to 20 decimals; empty when the curve does not come down to zero
     */
    static Optional<BigDecimal> of(Function<BigDecimal, Point> curve) {
        BigDecimal at = BigDecimal.ZERO;
        for (int i = 0; i < STEPS; i++) {
            Point point = curve.apply(at);
            if (point.slope().signum() == 0) {
                return Optional.empty();
            }
            BigDecimal step = point.value().divide(point.slope(), DIGITS).negate();
            at = at.add(step, DIGITS);
            if (step.abs().compareTo(EXACT) < 0) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
