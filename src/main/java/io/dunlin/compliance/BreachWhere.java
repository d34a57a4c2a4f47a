package io.dunlin.compliance;

import io.dunlin.guard.decision.BreachStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which breaches to list. Not a record: the schema shows a list in an input record as required. */
@Input("BreachWhere")
@Description("A filter for breaches. All given conditions must hold.")
public class BreachWhere {

    @Id
    @Description("Of this case. An unknown case matches nothing.")
    public @Nullable String caseId;

    @Description("Of this rule.")
    public @Nullable String ruleId;

    @Description("With one of these statuses. An empty list matches nothing.")
    public @Nullable List<@NonNull BreachStatus> status;

    @Description("By this user, or with this collector taking part.")
    public @Nullable String performedBy;
}
