package io.dunlin.retention;

import org.eclipse.microprofile.graphql.Description;

/** Why personal data is erased. */
@Description(
        "Why personal data is erased. REQUEST: the person asked for it. RETENTION_ENDED: no duty to keep it is left.")
public enum ErasureBasis {
    REQUEST,
    RETENTION_ENDED
}
