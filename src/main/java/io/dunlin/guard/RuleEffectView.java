package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a rule does, as clients see it. */
@Enum("RuleEffect")
@Description(
        "What a contact rule does when it is not met. REFUSE: the contact is refused. WARN: it is allowed with a warning. "
                + "REQUIRE: it is allowed, and something has to be done during it; it is a breach when it was not.")
public enum RuleEffectView {
    REFUSE,
    WARN,
    REQUIRE
}
