package io.dunlin.people.contact;

import io.dunlin.platform.mutation.Line;
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

/** The mutation {@code doNotContactLift}. */
public final class DoNotContactLift {

    private DoNotContactLift() {}

    /** A request not to be contacted to lift. */
    @Input("DoNotContactLiftInput")
    @Description("A request not to be contacted, to lift.")
    public record DoNotContactLiftInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The request, which must not be lifted yet.") @Ref(NodeType.DO_NOT_CONTACT)
            String doNotContactId,

            @NonNull
            @Description("The evidence that the person wants it lifted, 1 to 1000 characters.")
            @Line(max = 1000)
            String evidence)
            implements Repeatable {}

    /** The result of lifting a request. */
    @Type("DoNotContactLiftPayload")
    @Description("The result of `doNotContactLift`.")
    public record DoNotContactLiftPayload(
            @Description("The lifted request; null when refused.") @Nullable
            DoNotContactView doNotContact,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
