package io.dunlin.guard.decision;

import io.dunlin.vocabulary.Bindingness;
import org.eclipse.microprofile.graphql.Description;

/** The severity of a breach. It follows from how far the rule binds. */
@Description("The severity of a breach; it follows from the force of the rule.")
public enum BreachSeverity {
    @Description("A rule of an association, or the lender's own policy, was broken.")
    MINOR,

    @Description("A recommended standard was broken.")
    MAJOR,

    @Description("A law or a regulation was broken.")
    CRITICAL;

    static BreachSeverity of(Bindingness bindingness) {
        return switch (bindingness) {
            case LAW, REGULATION -> CRITICAL;
            case RECOMMENDED_STANDARD -> MAJOR;
            case SELF_REGULATION, LENDER_POLICY -> MINOR;
        };
    }
}
