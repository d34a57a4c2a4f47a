package io.dunlin.retention;

import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code borrowerErase}. */
public final class BorrowerErase {

    private BorrowerErase() {}

    @Input("BorrowerEraseInput")
    @Description("An erasure. It cannot be undone.")
    public record BorrowerEraseInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The borrower.") @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull
            @Description("The lender's number of the borrower, to prevent a mistake.")
            @NotBlank(message = "Give the number of the borrower, too.")
            @PlainText
            String number,

            @NonNull @Description("The reason.") ErasureBasis basis)
            implements Repeatable {}

    @Type("BorrowerErasePayload")
    @Description("The result of `borrowerErase`.")
    public record BorrowerErasePayload(
            @Description("The borrower, without readable personal data; null when refused.") @Nullable
            BorrowerView borrower,

            @NonNull @Description("Everything that prevents the erasure; empty when the data was erased.")
            List<@NonNull ErasureObstacle> obstacles,

            @NonNull
            @Description(
                    "Why the erasure was refused, with one RETAINED for each obstacle; empty when the data was erased.")
            List<@NonNull UserError> userErrors) {}
}
