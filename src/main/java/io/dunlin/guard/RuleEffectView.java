package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a rule does, as clients see it. */
@Enum("RuleEffect")
@Description("What follows when a contact does not meet a rule.")
public enum RuleEffectView {
    @Description("The contact is refused.")
    REFUSE,

    @Description("The contact is allowed with a warning.")
    WARN,

    @Description("The contact is allowed, and something must be done during it. If it is not done, that is a breach.")
    REQUIRE
}
