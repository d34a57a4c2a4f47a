package io.dunlin.casework.visit;

import io.dunlin.casework.action.Participants;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A visit to plan. */
@Input("VisitPlanInput")
@Description("A visit to the borrower to plan.")
public record VisitPlanInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The case, which must be open.")
        String caseId,

        @NonNull @Description("The planned time: at most five minutes in the past, at most ten years ahead.")
        Instant plannedFor,

        @NonNull @Description("The kind of place to visit.") PlaceKind place,

        @Id @Description("An address of the borrower; null for an address that is not on file.") @Nullable
        String contactPointId,

        @NonNull
        @Description("The codes of the collectors who will visit: 1 to 20, each 1 to 100 characters, none twice.")
        @Size(min = 1, max = Participants.MOST, message = "A visit has 1 to 20 participants.")
        List<
                        @NonNull @NotBlank(message = "A participant has a name.")
                        @Size(max = 100, message = "A participant has at most 100 characters.") @PlainText String>
                participants) {

    public VisitPlanInput {
        participants = Participants.stripped(participants);
    }
}
