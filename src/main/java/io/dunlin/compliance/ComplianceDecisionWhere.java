package io.dunlin.compliance;

import io.dunlin.guard.PermissionVerdict;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which decisions to list. Not a record: the schema shows a list in an input record as required. */
@Input("ComplianceDecisionWhere")
@Description("A filter for decisions. All given conditions must hold.")
public class ComplianceDecisionWhere {

    @Id
    @Description("For this case. An unknown case matches nothing.")
    public @Nullable String caseId;

    @Description("With one of these verdicts. An empty list matches nothing.")
    public @Nullable List<@NonNull PermissionVerdict> verdict;

    @Description("This rule refused, warned or required something.")
    public @Nullable String ruleId;

    @Description("Decided at this time or later.")
    public @Nullable Instant from;

    @Description("Decided at this time or earlier.")
    public @Nullable Instant through;
}
