package io.dunlin.people.borrower;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.BorrowerConditionKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A state of a borrower as clients see it. */
@Type("BorrowerCondition")
@Description("A condition of a borrower that contact rules depend on.")
public record BorrowerConditionView(
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @NonNull @Description("The kind of condition.") BorrowerConditionKind kind,

        @NonNull @Description("The first business date of the condition.")
        LocalDate from,

        @Description("The last business date of the condition; null when no end is known.") @Nullable
        LocalDate through,

        @Description("The evidence for the condition.") @Nullable
        String evidence,

        @Description("Details, such as the attorney's name. For AGREED_TO_TIME the hours in the borrower's time zone, "
                + "such as \"18:00-21:29\", the last minute included.")
        @Nullable
        String detail)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.BORROWER_CONDITION, key);
    }
}
