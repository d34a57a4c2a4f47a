package io.dunlin.guard.decision;

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

/** The mutation {@code breachResolve}. */
public final class BreachResolve {

    private BreachResolve() {}

    /** What was done about a breach. */
    @Input("BreachResolveInput")
    @Description("The resolution of a breach.")
    public record BreachResolveInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The breach, which must be open.") @Ref(NodeType.BREACH)
            String breachId,

            @NonNull @Description("The new status: REMEDIED or DISMISSED.")
            BreachStatus status,

            @NonNull @Description("What was done, or why it is no breach, 1 to 1000 characters.") @Line(max = 1000)
            String note)
            implements Repeatable {}

    @Type("BreachResolvePayload")
    @Description("The result of `breachResolve`.")
    public record BreachResolvePayload(
            @Description("The breach; null when refused.") @Nullable
            BreachView breach,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
