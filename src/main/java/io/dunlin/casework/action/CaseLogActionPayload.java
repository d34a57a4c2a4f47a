package io.dunlin.casework.action;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of an action. */
@Type("CaseLogActionPayload")
@Description("What became of an action.")
public record CaseLogActionPayload(
        @Description("The action as recorded.") @Nullable ActionView action,

        @Name("case") @Description("Its case.") @Nullable CaseView collectionCase,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
