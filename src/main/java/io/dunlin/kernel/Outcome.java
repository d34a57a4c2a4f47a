package io.dunlin.kernel;

import io.dunlin.vocabulary.ErrorCode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of a requested change: accepted and written whole, or refused with nothing written.
 *
 * @param <T> the result of an accepted change
 */
public sealed interface Outcome<T> {

    /** The change was made. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /**
     * Nothing was written.
     *
     * @param violations at least one; all faults that could be found at once
     * @param seen what was read before the refusal and is shown with it, such as the object as it is; null for nothing
     */
    record Refused<T>(List<Violation> violations, @Nullable T seen) implements Outcome<T> {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(Violation violation) {
        return new Refused<>(List.of(violation), null);
    }

    static <T> Outcome<T> refused(List<Violation> violations) {
        return new Refused<>(violations, null);
    }

    /** A refusal that shows what was read before it. */
    static <T> Outcome<T> refused(List<Violation> violations, T seen) {
        return new Refused<>(violations, seen);
    }

    /** A refusal because of one field of the input. */
    static <T> Outcome<T> refused(ErrorCode code, String field, String message) {
        return refused(Violation.of(code, field, message));
    }

    /** What a refusal shows beside its violations; null for nothing, and for a change that was made. */
    default @Nullable T seen() {
        return null;
    }

    /** Gives the value or the violations to the one of the two functions that they concern. */
    default <R> R fold(Function<? super T, ? extends R> accepted, Function<List<Violation>, ? extends R> refused) {
        if (this instanceof Refused<T> no) {
            return refused.apply(no.violations());
        }
        return accepted.apply(((Accepted<T>) this).value());
    }
}
