package io.dunlin.platform.vault;

import java.util.Optional;

/** Whoever stores digests tells by what is there whether the index key is the one that made them. */
public interface IndexEvidence {

    /** Whether digests that are stored are those of this key; empty when there are none, or none that can be compared. */
    Optional<Boolean> fits(BlindIndex digests);
}
