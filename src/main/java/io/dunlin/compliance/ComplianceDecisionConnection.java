package io.dunlin.compliance;

import io.dunlin.guard.decision.ComplianceDecisionView;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of decisions. */
@Type("ComplianceDecisionConnection")
@Description("A page of decisions, the latest first.")
public record ComplianceDecisionConnection(
        @NonNull @Description("The decisions of the page.") List<@NonNull ComplianceDecisionEdge> edges,

        @NonNull @Description("The position of the page in the list.")
        PageInfo pageInfo,

        @Ignore IntSupplier count) {

    static ComplianceDecisionConnection of(
            Slice<ComplianceDecisionView> slice, PageArgs page, Cursors cursors, IntSupplier count) {
        List<ComplianceDecisionEdge> edges = slice.rows().stream()
                .map(view -> new ComplianceDecisionEdge(cursors.of(page.scope(), view.decidedAt(), view.key()), view))
                .toList();
        return new ComplianceDecisionConnection(
                edges, PageInfo.of(page, slice.more(), edges, ComplianceDecisionEdge::cursor), count);
    }

    /** Counted only when a client asks for it. */
    @Description("The number of decisions in the whole list.")
    public int getTotalCount() {
        return count.getAsInt();
    }

    /** A decision in a list. */
    @Type("ComplianceDecisionEdge")
    @Description("A decision in a list.")
    public record ComplianceDecisionEdge(
            @NonNull @Description("The cursor of the decision. Pass it as `after` to continue from here.")
            String cursor,

            @NonNull @Description("The decision.") ComplianceDecisionView node) {}
}
