package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a contact point to add. */
@Type("ContactPointAddPayload")
@Description("What became of a contact point to add.")
public record ContactPointAddPayload(
        @Description(
                "The added contact point; null when refused, and to a BORROWER of a contact, there already or not.")
        @Nullable
        ContactPointView contactPoint,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
