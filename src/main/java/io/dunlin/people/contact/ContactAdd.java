package io.dunlin.people.contact;

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

/** The mutation {@code contactAdd}. */
public final class ContactAdd {

    private ContactAdd() {}

    /** A contact to add to a borrower. */
    @Input("ContactAddInput")
    @Description("A contact to add to a borrower.")
    public record ContactAddInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The borrower.") @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull @Description("The contact.") @Valid ContactInput contact)
            implements Repeatable {}

    /** The result of adding a contact. */
    @Type("ContactAddPayload")
    @Description("The result of `contactAdd`.")
    public record ContactAddPayload(
            @Description("The added contact; null when refused.") @Nullable
            ContactView contact,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
