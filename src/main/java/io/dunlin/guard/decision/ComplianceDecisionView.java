package io.dunlin.guard.decision;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.PermissionVerdict;
import io.dunlin.guard.RuleReasonView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A decision as clients see it.
 *
 * @param cases the cases of the decisions of the same level of the query
 * @param borrowers the borrowers of those decisions
 */
@Type("ComplianceDecision")
@Description("A decision of the contact rules on a contact, made when a permit was requested or when the contact "
        + "was logged. It is never changed.")
public record ComplianceDecisionView(
        @Ignore Siblings<UUID> cases,
        @Ignore Siblings<UUID> borrowers,
        @Ignore UUID key,
        @Ignore @Nullable UUID caseId,
        @Ignore UUID borrowerId,
        @NonNull @Description("When the decision was made.") Instant decidedAt,

        @NonNull @Description("The time of the contact.") Instant at,

        @NonNull @Description("The verdict of all rules together. A contact that was made can still break a rule.")
        PermissionVerdict verdict,

        @NonNull @Description("How the decision relates to a permit.")
        PermitUse permitUse,

        @NonNull @Description("The whole answer of the rules.")
        ContactPermissionView permission,

        @NonNull @Description("The versions of the rule packs that were applied, such as \"CN 1\".")
        List<@NonNull String> packVersions,

        @NonNull @Description("Who requested the permit or logged the contact.")
        String requestedBy)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.COMPLIANCE_DECISION, key);
    }

    @NonNull
    @Description("The answers of single rules: rules that forbid the contact first, longest-lasting first.")
    public List<@NonNull RuleReasonView> getReasons() {
        return permission.reasons();
    }
}
