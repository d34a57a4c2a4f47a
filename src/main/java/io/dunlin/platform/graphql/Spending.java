package io.dunlin.platform.graphql;

import graphql.execution.AbortExecutionException;
import io.dunlin.platform.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many fields of its answer one operation has produced so far. Nobody knows the length of a plain list in advance.
 * So the operation is stopped when the answer has become too large, or its time is up. Used by one thread.
 */
final class Spending {

    /** The key in the context of an operation. */
    static final String KEY = "io.dunlin.spending";

    private final long most;
    private final @Nullable Deadline deadline;
    private long fields;
    private @Nullable FaultError stopped;

    /**
     * @param most how many fields an answer may have
     * @param deadline null for all the time in the world
     */
    Spending(long most, @Nullable Deadline deadline) {
        this.most = most;
        this.deadline = deadline;
    }

    /** How many fields an answer may have, and how much an operation may be estimated to cost. */
    long most() {
        return most;
    }

    /** How many fields there are. */
    long fields() {
        return fields;
    }

    /**
     * So many more fields are begun.
     *
     * @throws AbortExecutionException TOO_COMPLEX when that is too much, or too late
     */
    void take(long more) {
        fields += more;
        if (fields > most) {
            stop(FaultError.of(
                    Fault.Code.TOO_COMPLEX,
                    "The answer has more than " + most + " fields. Ask for smaller pages or fewer fields."));
        }
        inTime();
    }

    /** @throws AbortExecutionException TOO_COMPLEX when the time is up */
    void inTime() {
        if (deadline != null && deadline.passed()) {
            stop(Deadline.CUT_OFF);
        }
    }

    /** Why the operation was stopped; null when it was not. The library tells of it in its own way at each level of lists. */
    @Nullable
    FaultError stopped() {
        return stopped;
    }

    private void stop(FaultError why) {
        stopped = why;
        throw new AbortExecutionException(List.of(why));
    }
}
