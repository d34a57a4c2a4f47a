package io.dunlin.casework;

import io.dunlin.casework.review.CaseKind;
import io.dunlin.platform.IntRange;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a client wants to list. Not a record: the schema shows a list in an input record as required (see {@link
 * CaseCriteria} for the record).
 */
@Input("CaseWhere")
@Description("A filter for cases. All given conditions must hold.")
public class CaseWhere {

    @Description("With one of these statuses. An empty list matches nothing.")
    public @Nullable List<@NonNull CaseStatus> status;

    @Description("Assigned to exactly this user.")
    public @Nullable String assignee;

    @Description("Whether the case is unassigned.")
    public @Nullable Boolean unassigned;

    @Description(
            "Placed with exactly this agency. Without it, the work queue shows placed cases only to their " + "agency.")
    public @Nullable String placedWith;

    @Description(
            "Of one of these kinds. An empty list matches nothing. Without it, the work queue shows only COLLECTION.")
    public @Nullable List<@NonNull CaseKind> kind;

    @Description("Days past due on the business date.")
    public @Nullable IntRange pastDueDays;
}
