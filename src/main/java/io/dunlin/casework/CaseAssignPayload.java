package io.dunlin.casework;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of an assignment. */
@Type("CaseAssignPayload")
@Description("The result of `caseAssign`.")
public record CaseAssignPayload(
        @Name("case") @Description("The assigned case. After STALE_VERSION: the case as it is now.") @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
