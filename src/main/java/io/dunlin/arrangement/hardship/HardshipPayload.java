package io.dunlin.arrangement.hardship;

import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What mutations of hardship cases answer. */
@Type("HardshipPayload")
@Description("The result of `hardshipDeclare`, `hardshipDecide` or `hardshipEnd`.")
public record HardshipPayload(
        @Description("The hardship case; null when refused. After STALE_VERSION: the case as it is now.") @Nullable
        HardshipView hardship,

        @Ignore Supplier<@Nullable BorrowerView> borrowerReader,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {

    /** Read only when a client asks for it. */
    @Description("The borrower of the hardship case; null when none is shown.")
    public @Nullable BorrowerView getBorrower() {
        return borrowerReader.get();
    }
}
