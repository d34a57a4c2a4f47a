package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How well a rule's source is known, as clients see it. */
@Enum("Confidence")
@Description("How well the source of a contact rule is known.")
public enum ConfidenceView {
    @Description("The text of the rule itself was read.")
    PRIMARY,

    @Description("A text that quotes the rule was read.")
    SECONDARY,

    @Description("There is only one source, and it is poor.")
    WEAK,

    @Description("No source confirms the rule, so it is switched off.")
    UNCONFIRMED
}
