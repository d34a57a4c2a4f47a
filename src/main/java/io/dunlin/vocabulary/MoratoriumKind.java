package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Which moratorium a hold is. */
@Description("Which moratorium a hold of kind MORATORIUM is.")
public enum MoratoriumKind {
    @Description("A breathing space of England and Wales. It lasts 60 days, the first day included.")
    BREATHING_SPACE,

    @Description(
            "A breathing space of England and Wales during treatment for a mental health crisis. It has no end; it ends 30 "
                    + "days after somebody lifts it.")
    MENTAL_HEALTH_CRISIS,

    @Description("Another moratorium.")
    OTHER
}
