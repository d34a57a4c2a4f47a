package io.dunlin.retention;

import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of an erasure. */
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
