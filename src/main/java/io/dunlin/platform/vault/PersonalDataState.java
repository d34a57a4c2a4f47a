package io.dunlin.platform.vault;

import org.eclipse.microprofile.graphql.Description;

/** Whether personal data can be read. */
@Description(
        "Whether personal data can be read. READABLE: by whoever may see it. ERASED: by nobody, ever again: its key was "
                + "destroyed. KEY_MISSING: not now, since the master key is not at hand, which the operator can change. "
                + "Of what cannot be read, texts that always have a value are \"****\" and others are that or null.")
public enum PersonalDataState {
    READABLE,
    ERASED,
    KEY_MISSING
}
