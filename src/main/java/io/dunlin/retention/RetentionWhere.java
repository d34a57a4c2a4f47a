package io.dunlin.retention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which borrowers of the list. */
@Input("RetentionWhere")
@Description("Which borrowers of the list of retention.")
public record RetentionWhere(
        @Description("Whether nothing was in the way when the borrower was last reviewed.") @Nullable
        Boolean due) {

    static final RetentionWhere ALL = new RetentionWhere(null);
}
