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

/** The mutation {@code legalHoldPlace}. */
public final class LegalHoldPlace {

    private LegalHoldPlace() {}

    @Input("LegalHoldPlaceInput")
    @Description("A legal hold to place.")
    public record LegalHoldPlaceInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The borrower.") @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull @Description("Who needs the data, and for what, 1 to 500 characters.") @Line(max = 500)
            String reason)
            implements Repeatable {}

    @Type("LegalHoldPlacePayload")
    @Description("The result of `legalHoldPlace`.")
    public record LegalHoldPlacePayload(
            @Description("The hold; null when refused.") @Nullable
            LegalHoldView legalHold,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
