package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.PlainText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The new standing of a contact point. */
@Input("ContactPointSetStandingInput")
@Description("What is now known about a contact point.")
public record ContactPointSetStandingInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The contact point.") String contactPointId,
        @NonNull @Description("The new standing.") ContactPointStanding standing,

        @Description("Whether it belongs to the person's workplace. Null: stays unchanged.") @Nullable
        Boolean atWork) {}
