package io.dunlin.casework.placement;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of a placement. */
@Type("CasePlacePayload")
@Description("The result of `casePlace`.")
public record CasePlacePayload(
        @Name("case") @Description("The changed case. After STALE_VERSION: the case as it is now.") @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
