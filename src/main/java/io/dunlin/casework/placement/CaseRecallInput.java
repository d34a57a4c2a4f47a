package io.dunlin.casework.placement;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A case to recall from its agency. */
@Input("CaseRecallInput")
@Description("A recall of a case from its agency.")
public record CaseRecallInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The placed case, open or closed.")
        String caseId,

        @NonNull
        @Description("The reason, 1 to 500 characters.")
        @NotBlank(message = "A recall needs a reason.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText
        String reason,

        @Description("The version that the client has seen. If the case has another version now, the answer is "
                + "STALE_VERSION.")
        @Nullable
        Integer expectedVersion) {}
