package io.dunlin.queue;

import io.dunlin.casework.CaseWhere;
import io.dunlin.platform.mutation.PlainText;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which case to claim. */
@Input("CaseClaimNextInput")
@Description("Selects the cases to claim from.")
public record CaseClaimNextInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Description("The filter on the work queue.") @Nullable
        CaseWhere where,

        @DefaultValue("NOW") @Description("Selects cases by whether their borrower may be contacted.") @Nullable
        Contactable contactable) {}
