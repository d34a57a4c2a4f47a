package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/**
 * What happens when a rule is not met. REFUSE refuses the contact, WARN allows it with a warning, and REQUIRE requires
 * a duty during the contact; leaving the duty out is a breach.
 */
@Description("What follows when a contact does not meet a rule.")
public enum RuleEffect {
    @Description("The contact is refused.")
    REFUSE,
    @Description("The contact is allowed, and something must be done during it. If it is not done, that is a breach.")
    REQUIRE,
    @Description("The contact is allowed with a warning.")
    WARN
}
