package io.dunlin.retention;

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

/** The mutation {@code legalHoldLift}. */
public final class LegalHoldLift {

    private LegalHoldLift() {}

    @Input("LegalHoldLiftInput")
    @Description("A legal hold to lift.")
    public record LegalHoldLiftInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The hold.") @Ref(NodeType.LEGAL_HOLD)
            String legalHoldId,

            @NonNull @Description("Why nobody needs the data any more, 1 to 500 characters.") @Line(max = 500)
            String reason)
            implements Repeatable {}

    @Type("LegalHoldLiftPayload")
    @Description("The result of `legalHoldLift`.")
    public record LegalHoldLiftPayload(
            @Description("The hold; null when refused.") @Nullable
            LegalHoldView legalHold,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
