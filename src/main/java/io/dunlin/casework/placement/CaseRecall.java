package io.dunlin.casework.placement;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code caseRecall}. */
public final class CaseRecall {

    private CaseRecall() {}

    /** A case to recall from its agency. */
    @Input("CaseRecallInput")
    @Description("A recall of a case from its agency.")
    public record CaseRecallInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The placed case, open or closed.") @Ref(NodeType.COLLECTION_CASE)
            String caseId,

            @NonNull @Description("The reason, 1 to 500 characters.") @Line(max = 500)
            String reason,

            @Description("The version that the client has seen. If the case has another version now, the answer is "
                    + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {}

    @Type("CaseRecallPayload")
    @Description("The result of `caseRecall`.")
    public record CaseRecallPayload(
            @Name("case") @Description("The changed case. After STALE_VERSION: the case as it is now.") @Nullable
            CaseView collectionCase,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
