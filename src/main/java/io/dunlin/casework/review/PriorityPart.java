package io.dunlin.casework.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One of the parts that add up to the priority of a case. */
@Type("PriorityPart")
@Description("A part of the priority of a case.")
public record PriorityPart(
        @NonNull @Description("What the part stands for.") PriorityCode code,

        @Description("The points of the part, 0 or more.") int points,

        @NonNull @Description("Explains the part.") String sentence) {

    /** The explanation with the points, without a full stop. */
    public String reason() {
        return sentence.substring(0, sentence.length() - 1) + ": " + points;
    }
}
