package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointInput;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.Valid;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code contactPointAdd}. */
public final class ContactPointAdd {

    private ContactPointAdd() {}

    /** A contact point to add to a borrower or a contact. */
    @Input("ContactPointAddInput")
    @Description("A contact point to add to a borrower or a contact.")
    public record ContactPointAddInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The owner: a borrower or a contact.") @Ref({NodeType.BORROWER, NodeType.CONTACT})
            String ownerId,

            @NonNull @Description("The contact point, which the owner must not have yet.") @Valid
            ContactPointInput contactPoint)
            implements Repeatable {}

    /** The result of adding a contact point. */
    @Type("ContactPointAddPayload")
    @Description("The result of `contactPointAdd`.")
    public record ContactPointAddPayload(
            @Description(
                    "The added contact point; null when refused. Always null when a BORROWER adds it to a contact, so "
                            + "that nobody learns whether it existed.")
            @Nullable
            ContactPointView contactPoint,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
