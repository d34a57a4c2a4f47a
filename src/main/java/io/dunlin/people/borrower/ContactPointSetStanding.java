package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code contactPointSetStanding}. */
public final class ContactPointSetStanding {

    private ContactPointSetStanding() {}

    /** The new standing of a contact point. */
    @Input("ContactPointSetStandingInput")
    @Description("What is now known about a contact point.")
    public record ContactPointSetStandingInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The contact point.") @Ref(NodeType.CONTACT_POINT)
            String contactPointId,

            @NonNull @Description("The new standing.") ContactPointStanding standing,

            @Description("Whether it belongs to the person's workplace. Null: stays unchanged.") @Nullable
            Boolean atWork)
            implements Repeatable {}

    /** The result of a change of standing. */
    @Type("ContactPointSetStandingPayload")
    @Description("The result of `contactPointSetStanding`.")
    public record ContactPointSetStandingPayload(
            @Description("The contact point with its new standing; null when refused.") @Nullable
            ContactPointView contactPoint,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
