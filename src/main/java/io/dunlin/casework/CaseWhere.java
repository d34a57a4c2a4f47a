package io.dunlin.casework;

import io.dunlin.platform.IntRange;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What cases to list, as clients say it. Not a record: the list of an input record comes out required (see {@link
 * CaseCriteria} for the record).
 */
@Input("CaseWhere")
@Description("Which cases: those of which everything that is given is true.")
public class CaseWhere {

    @Description("Has one of these states; an empty list finds nothing.")
    public @Nullable List<@NonNull CaseStatus> status;

    @Description("Is assigned to exactly this person.")
    public @Nullable String assignee;

    @Description("Whether nobody has the case.")
    public @Nullable Boolean unassigned;

    @Description(
            "Is placed with exactly this agency. The work queue shows placed cases only when this is given, or to their agency.")
    public @Nullable String placedWith;

    @Description("Days past due on the business date.")
    public @Nullable IntRange pastDueDays;
}
