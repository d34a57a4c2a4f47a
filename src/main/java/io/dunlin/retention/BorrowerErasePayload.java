package io.dunlin.retention;

import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What came of an erasure. */
@Type("BorrowerErasePayload")
@Description("What came of an erasure.")
public record BorrowerErasePayload(
        @Description("The borrower, of whom nothing personal can be read any more; null when it was refused.") @Nullable
        BorrowerView borrower,

        @NonNull @Description("What stands in the way, all of it; empty when it was erased.")
        List<@NonNull ErasureObstacle> obstacles,

        @NonNull @Description("Why nothing was erased; empty when it was. RETAINED for each obstacle.")
        List<@NonNull UserError> userErrors) {}
