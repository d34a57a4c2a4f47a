package io.dunlin.casework.callback;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code callBackPlan}. */
public final class CallBackPlan {

    private CallBackPlan() {}

    /** Who is to be called back, and when. */
    @Input("CallBackPlanInput")
    @Description("A call-back to plan. Of `caseId` and `borrowerId` give exactly one.")
    public record CallBackPlanInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @Description("The case, which must be open.") @Ref(NodeType.COLLECTION_CASE) @Nullable
            String caseId,

            @Id
            @Description("The borrower. The call-back joins the borrower's open case; without one it has none.")
            @Ref(NodeType.BORROWER)
            @Nullable
            String borrowerId,

            @NonNull
            @Description(
                    "The time: later than now, at most 90 days ahead, and within the hours in which the rules allow "
                            + "calls to the borrower.")
            Instant at,

            @Id
            @Description("The telephone number of the borrower to call; null when any will do.")
            @Ref(value = NodeType.CONTACT_POINT, subject = false)
            @Nullable
            String contactPointId,

            @Description("Free-text note: 1 to 4000 characters, line breaks and tabs allowed.")
            @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
            @PlainText(lines = true)
            @Nullable
            String note)
            implements Repeatable {}
}
