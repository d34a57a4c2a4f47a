package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What a rule does that is not met: REFUSE refuses the contact, WARN lets it pass with a warning, REQUIRE asks for what has to be done during the contact, which is a breach when it was not. */
@Description("What follows when a contact does not meet a rule.")
public enum RuleEffect {
    @Description("The contact is refused.")
    REFUSE,
    @Description("The contact is allowed, and something must be done during it. If it is not done, that is a breach.")
    REQUIRE,
    @Description("The contact is allowed with a warning.")
    WARN
}
