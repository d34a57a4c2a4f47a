package io.dunlin.platform.vault;

import java.util.Optional;

/** A store of digests. It checks by its stored digests whether the index key made them. */
public interface IndexEvidence {

    /** Whether digests that are stored are those of this key; empty when there are none, or none that can be compared. */
    Optional<Boolean> fits(BlindIndex digests);
}
