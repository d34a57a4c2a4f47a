package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How well a rule's source is known, as clients see it. */
@Enum("Confidence")
@Description(
        "How well the source of a contact rule is known. PRIMARY: the text itself was read. SECONDARY: somebody who quotes it. "
                + "WEAK: one poor source. UNCONFIRMED: nothing that was read shows it, so the rule is switched off.")
public enum ConfidenceView {
    PRIMARY,
    SECONDARY,
    WEAK,
    UNCONFIRMED
}
