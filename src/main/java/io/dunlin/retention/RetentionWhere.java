package io.dunlin.retention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which borrowers of the list to show. */
@Input("RetentionWhere")
@Description("A filter for the retention list.")
public record RetentionWhere(
        @Description("Whether nothing prevented the erasure at the last review.") @Nullable
        Boolean due) {

    static final RetentionWhere ALL = new RetentionWhere(null);
}
