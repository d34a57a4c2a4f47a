package io.dunlin.guard.decision;

import io.dunlin.guard.rule.Bindingness;
import org.eclipse.microprofile.graphql.Description;

/** How grave a breach is: by how far the rule binds. */
@Description(
        "How grave a breach is, by how far the rule binds: CRITICAL of a law or regulation, MAJOR of a recommended standard, MINOR of "
                + "an association's rule or the lender's own.")
public enum BreachSeverity {
    MINOR,
    MAJOR,
    CRITICAL;

    static BreachSeverity of(Bindingness bindingness) {
        return switch (bindingness) {
            case LAW, REGULATION -> CRITICAL;
            case RECOMMENDED_STANDARD -> MAJOR;
            case SELF_REGULATION, LENDER_POLICY -> MINOR;
        };
    }
}
