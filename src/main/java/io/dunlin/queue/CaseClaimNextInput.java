package io.dunlin.queue;

import io.dunlin.casework.CaseWhere;
import io.dunlin.platform.mutation.PlainText;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which case to take. */
@Input("CaseClaimNextInput")
@Description("Which case to take.")
public record CaseClaimNextInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Description("Only cases of the work queue of which this is true.") @Nullable
        CaseWhere where,

        @DefaultValue("NOW") @Description("Which of them, by whether their borrower may be contacted.") @Nullable
        Contactable contactable) {}
