package io.dunlin.compliance;

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

/** The mutation {@code contactPermitRelease}. */
public final class ContactPermitRelease {

    private ContactPermitRelease() {}

    /** A permit to release. */
    @Input("ContactPermitReleaseInput")
    @Description("A permit to release.")
    public record ContactPermitReleaseInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The permit.") @Ref(NodeType.CONTACT_PERMIT)
            String permitId)
            implements Repeatable {}

    @Type("ContactPermitReleasePayload")
    @Description("The result of `contactPermitRelease`.")
    public record ContactPermitReleasePayload(
            @Description("Whether the permit was released; false when refused.")
            boolean released,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
