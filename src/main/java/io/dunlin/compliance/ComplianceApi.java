package io.dunlin.compliance;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.action.ActionQueries;
import io.dunlin.casework.action.ActionView;
import io.dunlin.guard.decision.BreachQueries;
import io.dunlin.guard.decision.BreachResolve.BreachResolveInput;
import io.dunlin.guard.decision.BreachResolve.BreachResolvePayload;
import io.dunlin.guard.decision.BreachService;
import io.dunlin.guard.decision.BreachView;
import io.dunlin.guard.decision.ComplianceDecisionView;
import io.dunlin.guard.decision.DecisionQueries;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows decisions and breaches, and resolves breaches. */
@GraphQLApi
public class ComplianceApi {

    private final DecisionQueries decisions;
    private final BreachQueries breaches;
    private final BreachService service;
    private final CaseQueries cases;
    private final ActionQueries actions;
    private final BorrowerService borrowers;
    private final Mutations mutations;
    private final Cursors cursors;

    ComplianceApi(
            DecisionQueries decisions,
            BreachQueries breaches,
            BreachService service,
            CaseQueries cases,
            ActionQueries actions,
            BorrowerService borrowers,
            Mutations mutations,
            Cursors cursors) {
        this.decisions = decisions;
        this.breaches = breaches;
        this.service = service;
        this.cases = cases;
        this.actions = actions;
        this.borrowers = borrowers;
        this.mutations = mutations;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description("Decisions of the contact rules, the latest first.")
    public ComplianceDecisionConnection complianceDecisions(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all decisions when left out.") @Nullable ComplianceDecisionWhere where) {
        DecisionQueries.Criteria wanted = where == null
                ? new DecisionQueries.Criteria(null, null, null, null, null)
                : new DecisionQueries.Criteria(
                        NodeId.wanted(NodeType.COLLECTION_CASE, where.caseId),
                        where.verdict,
                        where.ruleId,
                        where.from,
                        where.through);
        PageArgs page = cursors.page(first, after, "complianceDecisions");
        return ComplianceDecisionConnection.of(
                decisions.page(wanted, page), page, cursors, () -> decisions.count(wanted));
    }

    @Query
    @NonNull
    @Description("Breaches of contact rules, the latest first.")
    public BreachConnection breaches(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all breaches when left out.") @Nullable BreachWhere where) {
        BreachQueries.Criteria wanted = where == null
                ? new BreachQueries.Criteria(null, null, null, null)
                : new BreachQueries.Criteria(
                        NodeId.wanted(NodeType.COLLECTION_CASE, where.caseId),
                        where.ruleId,
                        where.status,
                        where.performedBy);
        PageArgs page = cursors.page(first, after, "breaches");
        return BreachConnection.of(breaches.page(wanted, page), page, cursors, () -> breaches.count(wanted));
    }

    @Mutation
    @NonNull
    @Description("Records what was done about a breach, or that it is no breach.")
    public BreachResolvePayload breachResolve(
            @NonNull @Name("input") @Description("The breach and its resolution.") BreachResolveInput input) {
        return mutations
                .run("breachResolve", input, service::resolve, breaches::find)
                .fold(
                        breach -> new BreachResolvePayload(breach, List.of()),
                        faults -> new BreachResolvePayload(null, UserError.of(faults)));
    }

    @Name("case")
    @Description("The case of the contact; null when it belongs to none.")
    public @Nullable CaseView caseOf(@Source ComplianceDecisionView decision) {
        UUID id = decision.caseId();
        return id == null ? null : decision.cases().get(id, "case", cases::views);
    }

    @NonNull
    @Description("The borrower of the contact.")
    public BorrowerView borrower(@Source ComplianceDecisionView decision) {
        return decision.borrowers().get(decision.borrowerId(), "borrower", borrowers::views);
    }

    @NonNull
    @Description("The action that broke the rule.")
    public ActionView action(@Source BreachView breach) {
        return breach.actions().get(breach.actionId(), "action", actions::views);
    }

    @NonNull
    @Description("The breaches of the action, by rule id.")
    public List<@NonNull BreachView> breaches(@Source ActionView action) {
        return action.siblings().list(action.key(), "breaches", breaches::ofActions);
    }

    @Description(
            "The decision of the contact rules at the time of the action. Null for actions that are no contact, and "
                    + "for inbound contacts unless somebody who must not learn of the debt was told of it.")
    public @Nullable ComplianceDecisionView decision(@Source ActionView action) {
        return action.siblings().find(action.key(), "decision", decisions::ofActions);
    }
}
