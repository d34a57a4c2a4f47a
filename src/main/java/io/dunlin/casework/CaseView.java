package io.dunlin.casework;

import io.dunlin.casework.review.CaseCloseReason;
import io.dunlin.casework.review.CaseKind;
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
 * @param teams their teams
 * @param assignees to whom they are assigned
 * @param teamKey the team that was given the case; null: none
 */
@Type("CollectionCase")
@Description(
        "The work of collecting from one borrower: before the due date, from the first default until nothing is past "
                + "due, or after a charge-off. A borrower has at most one open case of each kind.")
public record CaseView(
        @Ignore Siblings<UUID> siblings,
        @Ignore Siblings<UUID> borrowers,
        @Ignore Siblings<UUID> teams,
        @Ignore Siblings<String> assignees,
        @Ignore UUID key,
        @Ignore UUID borrowerId,
        @Ignore @Nullable UUID teamKey,

        @Description("Goes up with each change. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The number of the case for people, such as \"C-00000042\".")
        String number,

        @NonNull @Description("What the case is about.") CaseKind kind,

        @NonNull @Description("The status of the case on the business date.")
        CaseStatus status,

        @NonNull
        @Description(
                "The day from which on there is the case: that on which its first loan became delinquent or was charged off.")
        LocalDate openedOn,

        @Description("The day on which it was closed; null while it is open.") @Nullable
        LocalDate closedOn,

        @Description("Why it was closed; null while it is open.") @Nullable
        CaseCloseReason closeReason,

        @Description(
                "The user to whom the case is assigned; null when it is not assigned. Before collectors had to be registered, any name was possible.")
        @Nullable
        String assignee,

        @Description("Days past due of the oldest unmet installment, on the business date; 0 when the case is closed.")
        int pastDueDays,

        @Description("The priority of the case: higher is more urgent. 0 when the case is closed.")
        int priority,

        @Description("The day of the next planned action; null when none is planned.") @Nullable
        LocalDate nextActionOn)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.COLLECTION_CASE, key);
    }
}
