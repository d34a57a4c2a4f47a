package io.dunlin.casework.visit;

import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.PlaceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A visit as clients see it.
 *
 * @param cases the cases of the visits of the same level of the query
 * @param actionKey what really happened; null while the visit is not performed
 */
@Type("Visit")
@Description("A planned visit to a borrower. What really happened is recorded as an action of the case.")
public record VisitView(
        @Ignore Siblings<UUID> cases,
        @Ignore UUID key,
        @Ignore UUID caseKey,
        @Ignore @Nullable UUID actionKey,
        @NonNull @Description("The status of the visit.") VisitStatus status,

        @NonNull @Description("The planned time.") Instant plannedFor,

        @NonNull @Description("The kind of place.") PlaceKind place,

        @Description("The address; null when the plan has none.") @Nullable
        String address,

        @NonNull @Description("The collectors who will visit.")
        List<@NonNull String> participants,

        @Description("Who approved the visit; null when nobody did.") @Nullable
        String approvedBy,

        @Description("Why the visit was cancelled; null when it was not.") @Nullable
        String cancelReason)
        implements Node {

    /** @param address null when the plan has none */
    static VisitView planned(Visit visit, @Nullable ContactPointView address) {
        return new VisitView(
                Siblings.only(visit.caseId),
                visit.id,
                visit.caseId,
                null,
                visit.status,
                visit.plannedFor,
                visit.place,
                address == null ? null : address.getValue(),
                List.of(visit.participants),
                null,
                null);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.VISIT, key);
    }
}
