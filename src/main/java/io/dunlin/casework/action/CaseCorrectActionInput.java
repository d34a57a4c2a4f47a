package io.dunlin.casework.action;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.ActionOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What was recorded wrongly of an action. */
@Input("CaseCorrectActionInput")
@Description("What was recorded wrongly of an action: its outcome, its note, or both. Everything else is taken over.")
public record CaseCorrectActionInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The action; of one that is corrected already, its correction.")
        String actionId,

        @Description("What really came of it; left out when that was right.") @Nullable
        ActionOutcome outcome,

        @Description("What is to be said instead, 1 to 4000 characters; left out when that was right.")
        @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
        @PlainText(lines = true)
        @Nullable
        String note,

        @NonNull
        @Description("Why the correction is needed, 1 to 500 characters.")
        @NotBlank(message = "A correction needs a reason.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText(lines = true)
        String reason) {}
