package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;

/** What all rules together say of a contact. */
@Description(
        "What all rules together say of a contact. ALLOWED: none is against it. REFUSED: at least one is. NEEDS_INPUT: none is, as "
                + "far as they can tell from what was given.")
public enum PermissionVerdict {
    ALLOWED,
    REFUSED,
    NEEDS_INPUT
}
