package io.dunlin.compliance;

import io.dunlin.guard.decision.BreachStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which breaches to list. Not a record: the list of an input record comes out required. */
@Input("BreachWhere")
@Description("Which breaches: those of which everything that is given is true.")
public class BreachWhere {

    @Id
    @Description("Is in this case; one that does not exist finds nothing.")
    public @Nullable String caseId;

    @Description("Is of this rule.")
    public @Nullable String ruleId;

    @Description("Is in one of these states; an empty list finds nothing.")
    public @Nullable List<@NonNull BreachStatus> status;

    @Description("Was made by this collector or user, or with this collector's part.")
    public @Nullable String performedBy;
}
