package io.dunlin.casework.visit;

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

/** The mutation {@code visitCancel}. */
public final class VisitCancel {

    private VisitCancel() {}

    /** A visit to cancel. */
    @Input("VisitCancelInput")
    @Description("A visit to cancel.")
    public record VisitCancelInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The visit, which must be PLANNED or APPROVED.") @Ref(NodeType.VISIT)
            String visitId,

            @NonNull @Description("The reason, 1 to 500 characters.") @Line(max = 500)
            String reason)
            implements Repeatable {}

    @Type("VisitCancelPayload")
    @Description("The result of `visitCancel`.")
    public record VisitCancelPayload(
            @Description("The cancelled visit; null when refused.") @Nullable
            VisitView visit,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
