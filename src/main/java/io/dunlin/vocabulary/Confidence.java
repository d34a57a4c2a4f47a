package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** How well the source of a rule is known, the best first. UNCONFIRMED: no source that was read shows the rule. */
@Description("How well the source of a contact rule is known.")
public enum Confidence {
    @Description("The text of the rule itself was read.")
    PRIMARY,
    @Description("A text that quotes the rule was read.")
    SECONDARY,
    @Description("There is only one source, and it is poor.")
    WEAK,
    @Description("No source confirms the rule, so it is switched off.")
    UNCONFIRMED
}
