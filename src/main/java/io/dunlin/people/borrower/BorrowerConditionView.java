package io.dunlin.people.borrower;

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
@Description("What is known of a borrower's state, for contact rules to ask.")
public record BorrowerConditionView(
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @NonNull @Description("What is known.") BorrowerConditionKind kind,

        @NonNull @Description("The first business date on which it is so.")
        LocalDate from,

        @Description("The last business date on which it is so; null when no end is known.") @Nullable
        LocalDate through,

        @Description("How it is known.") @Nullable String evidence,

        @Description(
                "What else there is to say: who the attorney is; of AGREED_TO_TIME the times, as in \"18:00-21:29\", by the "
                        + "borrower's clock, the last minute included.")
        @Nullable
        String detail) {

    @Id
    @NonNull
    @Description("Opaque.")
    public String getId() {
        return NodeId.encode(NodeType.BORROWER_CONDITION, key);
    }
}
