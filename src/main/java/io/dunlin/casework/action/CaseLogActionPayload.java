package io.dunlin.casework.action;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of logging an action. */
@Type("CaseLogActionPayload")
@Description("The result of `caseLogAction`.")
public record CaseLogActionPayload(
        @Description("The recorded action; null when refused.") @Nullable
        ActionView action,

        @Name("case") @Description("The case of the action; null when refused.") @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
