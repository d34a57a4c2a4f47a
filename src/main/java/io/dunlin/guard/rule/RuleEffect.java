package io.dunlin.guard.rule;

/** What a rule does that is not met: REFUSE refuses the contact, WARN lets it pass with a warning, REQUIRE asks for what has to be done during the contact, which is a breach when it was not. */
public enum RuleEffect {
    REFUSE,
    REQUIRE,
    WARN
}
