package io.dunlin.casework;

import io.dunlin.platform.Cursors;
import io.dunlin.platform.InputCheck;
import io.dunlin.platform.NodeType;
import io.dunlin.platform.PageArgs;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows cases and the work queue. */
@GraphQLApi
public class CaseApi {

    private final CaseQueries cases;
    private final ActionQueries actions;
    private final InputCheck inputs;
    private final Cursors cursors;

    CaseApi(CaseQueries cases, ActionQueries actions, InputCheck inputs, Cursors cursors) {
        this.inputs = inputs;
        this.cases = cases;
        this.actions = actions;
        this.cursors = cursors;
    }

    @Query
    @Description("The case with this id; null when there is none.")
    public @Nullable CaseView collectionCase(@Id @NonNull @Description("The id of a case.") String id) {
        return inputs.id(NodeType.COLLECTION_CASE, id).map(cases::find).orElse(null);
    }

    @Query
    @NonNull
    @Description("All cases, open and closed, in the order in which they came to be.")
    public CaseConnection collectionCases(
            @DefaultValue("25") @Description("How many, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("Which cases.") @Nullable CaseWhere where) {
        CaseCriteria wanted = CaseCriteria.checked(where);
        PageArgs page = cursors.page(first, after, "collectionCases");
        return CaseConnection.of(
                cases.page(wanted, page),
                page,
                view -> cursors.of(page.scope(), view.key()),
                () -> cases.count(wanted));
    }

    @NonNull
    @Description(
            "Why the priority is what it is: a sentence for each part, whose points add up to it. Empty when closed.")
    public List<@NonNull String> priorityReasons(@Source CaseView view) {
        return view.status() == CaseStatus.CLOSED
                ? List.of()
                : view.siblings().list(view.key(), "priorityReasons", cases::reasons);
    }

    @NonNull
    @Description("What was done, the latest first.")
    public ActionConnection actions(
            @Source CaseView view,
            @DefaultValue("25") @Description("How many, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after) {
        PageArgs page = cursors.page(first, after, "CollectionCase.actions");
        return ActionConnection.of(
                view.siblings().get(view.key(), page, ids -> actions.pages(ids, page)),
                page,
                cursors,
                () -> view.siblings().get(view.key(), "actionCount", actions::counts));
    }

    @NonNull
    @Name("case")
    @Description("The case in which it was done.")
    public CaseView caseOf(@Source ActionView view) {
        return view.links().cases().get(view.caseId(), "case", cases::views);
    }

    @Description("Of a correction: the action that it corrects.")
    public @Nullable ActionView corrects(@Source ActionView view) {
        return view.correctsId() == null
                ? null
                : view.links().corrected().find(view.correctsId(), "corrects", actions::views);
    }

    @Description("The action that corrects this one; null when it is not corrected.")
    public @Nullable ActionView correctedBy(@Source ActionView view) {
        return view.siblings().find(view.key(), "correctedBy", actions::correctionsOf);
    }
}
