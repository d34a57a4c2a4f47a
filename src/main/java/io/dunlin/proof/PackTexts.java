package io.dunlin.proof;

import java.util.Optional;

/** The texts of contact rules. */
public interface PackTexts {

    /** The text of a version that decisions name, such as {@code US 1}; empty when it was never in use. */
    Optional<String> text(String version);
}
