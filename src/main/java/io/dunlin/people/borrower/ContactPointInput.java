package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A contact point to add. White space around the value is dropped. */
@Input("ContactPointInput")
@Description("A contact point to add; it starts as UNVERIFIED.")
public record ContactPointInput(
        @NonNull @Description("What kind of contact point it is.")
        ContactPointChannel channel,

        @NonNull
        @Description(
                "The number or address, at most 500 characters on one line. A telephone number must be a valid one, without"
                        + " an extension: in international form, or as it is dialled in the borrower's country.")
        @NotBlank(message = "A contact point needs a value.")
        @Size(max = 500, message = "A contact point has at most 500 characters.")
        @PlainText
        String value,

        @Description("Whether it is at the person's work, where some may not be contacted; null when it is not known.")
        @Nullable
        Boolean atWork) {

    public ContactPointInput {
        value = value.strip();
    }
}
