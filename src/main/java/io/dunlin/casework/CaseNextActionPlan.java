package io.dunlin.casework;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code caseNextActionPlan}. */
public final class CaseNextActionPlan {

    private CaseNextActionPlan() {}

    /** On which day a case is worked next. */
    @Input("CaseNextActionPlanInput")
    @Description("The day of the next action of a case.")
    public record CaseNextActionPlanInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The case, which must be open.") @Ref(NodeType.COLLECTION_CASE)
            String caseId,

            @Description("The day: not before the business date, at most ten years ahead. Null or left out: no day, so "
                    + "that the case is in the queue at once.")
            @Nullable
            LocalDate on,

            @Description("The version that the client has seen. If the case has another version now, the answer is "
                    + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {}

    @Type("CaseNextActionPlanPayload")
    @Description("The result of `caseNextActionPlan`.")
    public record CaseNextActionPlanPayload(
            @Name("case") @Description("The changed case. After STALE_VERSION: the case as it is now.") @Nullable
            CaseView collectionCase,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
