package io.dunlin.casework;

import io.dunlin.casework.review.CaseCloseReason;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A case as clients see it.
 *
 * @param siblings the cases of the same level of the query
 * @param borrowers the borrowers of those cases
 */
@Type("CollectionCase")
@Description(
        "The work of collecting what one borrower owes, from the first default until nothing is past due any more. A borrower "
                + "has one open case at most.")
public record CaseView(
        @Ignore Siblings<UUID> siblings,
        @Ignore Siblings<UUID> borrowers,
        @Ignore UUID key,
        @Ignore UUID borrowerId,

        @Description("Grows with each change; to pass as `expectedVersion`.")
        int version,

        @NonNull @Description("The number by which people name the case: \"C-00000042\".")
        String number,

        @NonNull @Description("Where the case stands on the business date.")
        CaseStatus status,

        @NonNull @Description("The day on which the first of its loans went past its grace.")
        LocalDate openedOn,

        @Description("The day on which it was closed; null while it is open.") @Nullable
        LocalDate closedOn,

        @Description("Why it was closed; null while it is open.") @Nullable
        CaseCloseReason closeReason,

        @Description("Who has the case; null when nobody has.") @Nullable
        String assignee,

        @Description(
                "Days since the oldest due date that the borrower has not fully met, on the business date; 0 when closed.")
        int pastDueDays,

        @Description("How urgent the case is: the higher the more. 0 when closed.")
        int priority,

        @Description("The day before which nothing more is to be done; null when there is no such plan.") @Nullable
        LocalDate nextActionOn)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque; good for `node(id)`.")
    public String getId() {
        return NodeId.encode(NodeType.COLLECTION_CASE, key);
    }
}
