package io.dunlin.queue;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Which case was claimed. */
@Type("CaseClaimNextPayload")
@Description("The result of `caseClaimNext`.")
public record CaseClaimNextPayload(
        @Name("case")
        @Description("The case, now assigned to the caller. Null without an error when the queue has no case to claim.")
        @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
