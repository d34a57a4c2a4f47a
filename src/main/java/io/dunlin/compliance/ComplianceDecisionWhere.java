package io.dunlin.compliance;

import io.dunlin.guard.PermissionVerdict;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which decisions to list. Not a record: the list of an input record comes out required. */
@Input("ComplianceDecisionWhere")
@Description("Which decisions: those of which everything that is given is true.")
public class ComplianceDecisionWhere {

    @Id
    @Description("Is about this case; one that does not exist finds nothing.")
    public @Nullable String caseId;

    @Description("Has one of these verdicts; an empty list finds nothing.")
    public @Nullable List<@NonNull PermissionVerdict> verdict;

    @Description("This rule was against it, warned, or required something.")
    public @Nullable String ruleId;

    @Description("Was decided at this instant or later.")
    public @Nullable Instant from;

    @Description("Was decided at this instant or earlier.")
    public @Nullable Instant through;
}
