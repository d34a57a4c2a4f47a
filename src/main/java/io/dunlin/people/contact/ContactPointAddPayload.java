package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of adding a contact point. */
@Type("ContactPointAddPayload")
@Description("The result of `contactPointAdd`.")
public record ContactPointAddPayload(
        @Description("The added contact point; null when refused. Always null when a BORROWER adds it to a contact, so "
                + "that nobody learns whether it existed.")
        @Nullable
        ContactPointView contactPoint,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
