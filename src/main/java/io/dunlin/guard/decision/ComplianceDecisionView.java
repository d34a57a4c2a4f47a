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

/**
 * A decision as clients see it.
 *
 * @param cases the cases of the decisions of the same level of the query
 */
@Type("ComplianceDecision")
@Description("What the rules said of a contact, when a permit was asked for or after it was made. It is never changed.")
public record ComplianceDecisionView(
        @Ignore Siblings<UUID> cases,
        @Ignore UUID key,
        @Ignore UUID caseId,
        @NonNull @Description("When it was decided.") Instant decidedAt,

        @NonNull @Description("The instant of the contact.") Instant at,

        @NonNull @Description("What all rules together said; a contact that was made can break one all the same.")
        PermissionVerdict verdict,

        @NonNull @Description("What a permit had to do with it.")
        PermitUse permitUse,

        @NonNull @Description("All that the rules said.") ContactPermissionView permission,

        @NonNull @Description("The versions of the rules that were asked, as in \"CN 1\".")
        List<@NonNull String> packVersions,

        @NonNull @Description("Who asked for the permit, or logged the contact.")
        String requestedBy)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque; good for `node(id)`.")
    public String getId() {
        return NodeId.encode(NodeType.COMPLIANCE_DECISION, key);
    }

    @NonNull
    @Description("What single rules said: first those that are against it, the one that lasts longest in front.")
    public List<@NonNull RuleReasonView> getReasons() {
        return permission.reasons();
    }
}
