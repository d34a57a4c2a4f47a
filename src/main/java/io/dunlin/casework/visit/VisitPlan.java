package io.dunlin.casework.visit;

import io.dunlin.casework.action.Participants;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code visitPlan}. */
public final class VisitPlan {

    private VisitPlan() {}

    /** A visit to plan. */
    @Input("VisitPlanInput")
    @Description("A visit to the borrower to plan.")
    public record VisitPlanInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The case, which must be open.") @Ref(NodeType.COLLECTION_CASE)
            String caseId,

            @NonNull @Description("The planned time: at most five minutes in the past, at most ten years ahead.")
            Instant plannedFor,

            @NonNull @Description("The kind of place to visit.")
            PlaceKind place,

            @Id
            @Description("An address of the borrower; null for an address that is not on file.")
            @Ref(value = NodeType.CONTACT_POINT, subject = false)
            @Nullable
            String contactPointId,

            @NonNull
            @Description("The codes of the collectors who will visit: 1 to 20, each 1 to 100 characters, none twice.")
            @Size(min = 1, max = Participants.MOST, message = "A visit has 1 to 20 participants.")
            List<@NonNull @Line(max = 100) String> participants)
            implements Repeatable {

        public VisitPlanInput {
            participants = Participants.stripped(participants);
        }
    }

    @Type("VisitPlanPayload")
    @Description("The result of `visitPlan`.")
    public record VisitPlanPayload(
            @Description("The planned visit; null when refused.") @Nullable
            VisitView visit,

            @Description(
                    "The answer of the rules to the planned visit; null when refused. The visit is planned even if a "
                            + "rule forbids it, but then it cannot be approved.")
            @Nullable
            ContactPermissionView permission,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
