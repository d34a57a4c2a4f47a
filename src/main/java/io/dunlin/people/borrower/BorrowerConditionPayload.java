package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of recording a state. */
@Type("BorrowerConditionPayload")
@Description("The result of `borrowerConditionRecord`.")
public record BorrowerConditionPayload(
        @Description("The recorded condition; null when refused.") @Nullable
        BorrowerConditionView condition,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
