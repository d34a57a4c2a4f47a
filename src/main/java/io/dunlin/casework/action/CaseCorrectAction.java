package io.dunlin.casework.action;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code caseCorrectAction}. */
public final class CaseCorrectAction {

    private CaseCorrectAction() {}

    /** The correction of an action that was recorded wrongly. */
    @Input("CaseCorrectActionInput")
    @Description("A correction of an action: its outcome, its note, or both. Everything else is copied.")
    public record CaseCorrectActionInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id
            @NonNull
            @Description("The action. If it was corrected already, pass the latest correction.")
            @Ref(NodeType.COLLECTION_ACTION)
            String actionId,

            @Description("The correct outcome. Left out: the outcome stays.") @Nullable
            ActionOutcome outcome,

            @Description("The correct note, 1 to 4000 characters. Left out: the note stays.")
            @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
            @PlainText(lines = true)
            @Nullable
            String note,

            @NonNull
            @Description("Why the correction is needed, 1 to 500 characters.")
            @NotBlank(message = "A correction needs a reason.")
            @Size(max = 500, message = "A reason has at most 500 characters.")
            @PlainText(lines = true)
            String reason)
            implements Repeatable {}

    @Type("CaseCorrectActionPayload")
    @Description("The result of `caseCorrectAction`.")
    public record CaseCorrectActionPayload(
            @Description("The correction, which is an action of its own.") @Nullable
            ActionView action,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
