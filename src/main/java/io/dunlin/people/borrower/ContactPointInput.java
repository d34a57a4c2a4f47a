package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.Line;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A contact point to add. White space around the value is dropped. */
@Input("ContactPointInput")
@Description("A contact point to add. Its standing starts as UNVERIFIED.")
public record ContactPointInput(
        @NonNull @Description("The kind of contact point.") ContactPointChannel channel,

        @NonNull
        @Description("The number or address, at most 500 characters on one line. A telephone number must be valid and "
                + "without an extension: international, or as dialled in the borrower's country.")
        @Line(max = 500)
        String value,

        @Description("Whether it belongs to the person's workplace, where contact may be forbidden; null when unknown.")
        @Nullable
        Boolean atWork) {

    public ContactPointInput {
        value = value.strip();
    }
}
