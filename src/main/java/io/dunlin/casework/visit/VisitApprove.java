package io.dunlin.casework.visit;

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

/** The mutation {@code visitApprove}. */
public final class VisitApprove {

    private VisitApprove() {}

    /** A visit to approve. */
    @Input("VisitApproveInput")
    @Description("A visit that the caller approves.")
    public record VisitApproveInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The visit, which must be PLANNED.") @Ref(NodeType.VISIT)
            String visitId)
            implements Repeatable {}

    @Type("VisitApprovePayload")
    @Description("The result of `visitApprove`.")
    public record VisitApprovePayload(
            @Description("The approved visit; null when refused.") @Nullable
            VisitView visit,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
