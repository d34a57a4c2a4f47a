package io.dunlin.platform.mutation;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the version of an object that a client has seen with the one that there is. */
public final class Versions {

    private Versions() {}

    /**
     * That somebody else has changed the object since the client saw it.
     *
     * @param what the object, as a sentence begins with it: "The case"
     * @param expected the version that the client has seen; null to change whatever is there
     */
    public static Optional<Violation> stale(String what, @Nullable Integer expected, int version) {
        return expected == null || expected == version
                ? Optional.empty()
                : Optional.of(Violation.of(
                        ErrorCode.STALE_VERSION,
                        "expectedVersion",
                        what + " was changed by somebody else; read it again."));
    }
}
