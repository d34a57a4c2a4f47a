package io.dunlin.casework;

import io.dunlin.casework.review.PriorityPart;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows cases. */
@GraphQLApi
public class CaseApi {

    private final CaseQueries cases;
    private final CasePriorities priorities;
    private final InputCheck inputs;
    private final Cursors cursors;

    CaseApi(CaseQueries cases, CasePriorities priorities, InputCheck inputs, Cursors cursors) {
        this.inputs = inputs;
        this.cases = cases;
        this.priorities = priorities;
        this.cursors = cursors;
    }

    @Query
    @Description("The case with this id; null when there is none.")
    public @Nullable CaseView collectionCase(@Id @NonNull @Description("The case.") String id) {
        return inputs.id(NodeType.COLLECTION_CASE, id).map(cases::find).orElse(null);
    }

    @Query
    @Description("The case with this number; null when there is none.")
    public @Nullable CaseView caseByNumber(
            @NonNull @Description("The number of the case for people, such as \"C-00000042\".") String number) {
        return InputCheck.number(number).map(cases::byNumber).orElse(null);
    }

    @Query
    @NonNull
    @Description("All cases, open and closed, the earliest opened first.")
    public CaseConnection collectionCases(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all cases when left out.") @Nullable CaseWhere where) {
        CaseCriteria wanted = CaseCriteria.checked(where);
        PageArgs page = cursors.page(first, after, "collectionCases");
        return CaseConnection.of(
                cases.page(wanted, page),
                page,
                view -> cursors.of(page.scope(), view.key()),
                () -> cases.count(wanted));
    }

    @NonNull
    @Description("Explains the priority: one sentence for each part, with its points. Empty when the case is closed.")
    public List<@NonNull String> priorityReasons(@Source CaseView view) {
        return priorityParts(view).stream()
                .filter(part -> part.points() > 0)
                .map(PriorityPart::reason)
                .toList();
    }

    @NonNull
    @Description(
            "What the priority consists of. The points of the parts add up to `priority`. Empty when the case is closed.")
    public List<@NonNull PriorityPart> priorityParts(@Source CaseView view) {
        return view.status() == CaseStatus.CLOSED
                ? List.of()
                : view.siblings().list(view.key(), "priorityParts", priorities::parts);
    }
}
