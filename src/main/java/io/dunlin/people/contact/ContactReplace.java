package io.dunlin.people.contact;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code contactReplace}. */
public final class ContactReplace {

    private ContactReplace() {}

    /** A contact to replace, and the new one. */
    @Input("ContactReplaceInput")
    @Description("A replacement of a contact.")
    public record ContactReplaceInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id
            @NonNull
            @Description("The contact to replace, who must not be contacted any more.")
            @Ref(NodeType.CONTACT)
            String contactId,

            @NonNull @Valid @Description("The new contact.") ContactInput contact,

            @Description("Whether the borrower asked in writing; otherwise orally.")
            boolean written,

            @NonNull @Description("When the borrower asked for it: from 1970 on, at most five minutes in the future.")
            Instant requestedAt,

            @NonNull @Description("Who asked for it, and how, 1 to 200 characters.") @Line(max = 200)
            String source,

            @Description("The evidence, 1 to 1000 characters.")
            @Size(min = 1, max = 1000, message = "Evidence has 1 to 1000 characters.")
            @PlainText
            @Nullable
            String evidence)
            implements Repeatable {}

    /** The result of replacing a contact. */
    @Type("ContactReplacePayload")
    @Description("The result of `contactReplace`.")
    public record ContactReplacePayload(
            @Description("The new contact; null when refused.") @Nullable
            ContactView contact,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
