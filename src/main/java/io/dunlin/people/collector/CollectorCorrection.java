package io.dunlin.people.collector;

import io.dunlin.people.collector.CollectorCorrect.CollectorCorrectInput;
import io.dunlin.platform.mutation.Repeatable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A requested correction. For the agency a null could mean "left out" or "the lender's own".
 *
 * @param removed the names of the fields that were sent as null: none, or the agency
 */
@RegisterForReflection // its fields are read for the digest of the input
record CollectorCorrection(@Valid CollectorCorrectInput input, List<String> removed) implements Repeatable {

    /** The fields whose removal can be asked for. */
    static final Set<String> FIELDS = Set.of("agency");

    @Override
    public @Nullable String idempotencyKey() {
        return input.idempotencyKey();
    }

    /** Whether it says for whom the collector works. */
    boolean namesHouse() {
        return input.agency() != null || !removed.isEmpty();
    }
}
