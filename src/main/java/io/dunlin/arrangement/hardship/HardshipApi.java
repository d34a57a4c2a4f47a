package io.dunlin.arrangement.hardship;

import io.dunlin.arrangement.hardship.HardshipDecide.HardshipDecideInput;
import io.dunlin.arrangement.hardship.HardshipDeclare.HardshipDeclareInput;
import io.dunlin.arrangement.hardship.HardshipEnd.HardshipEndInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows, declares, decides and ends hardship cases. */
@GraphQLApi
public class HardshipApi {

    private final Mutations mutations;
    private final Hardships hardships;
    private final HardshipService service;
    private final HardshipQueries queries;
    private final BorrowerService borrowers;
    private final Cursors cursors;

    HardshipApi(
            Mutations mutations,
            Hardships hardships,
            HardshipService service,
            HardshipQueries queries,
            BorrowerService borrowers,
            Cursors cursors) {
        this.mutations = mutations;
        this.hardships = hardships;
        this.service = service;
        this.queries = queries;
        this.borrowers = borrowers;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description("Hardship cases, the first declared first.")
    public HardshipConnection hardshipCases(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all hardship cases when left out.") @Nullable HardshipWhere where) {
        HardshipWhere wanted = where == null ? new HardshipWhere() : where;
        PageArgs page = cursors.page(first, after, "hardshipCases");
        return HardshipConnection.of(queries.page(wanted, page), page, cursors, () -> queries.count(wanted));
    }

    @NonNull
    @Description("The borrower.")
    public BorrowerView borrower(@Source HardshipView hardship) {
        return hardship.borrowers().get(hardship.borrowerKey(), "borrower", borrowers::views);
    }

    @Mutation
    @NonNull
    @Description(
            "Declares that a borrower is in hardship. While a hardship case NEEDS_INFORMATION, this gives the information: "
                    + "the case is DECLARED again, amounts are replaced together, and what is left out stays.")
    public HardshipPayload hardshipDeclare(
            @NonNull @Name("input") @Description("Who is in hardship, and why.") HardshipDeclareInput input) {
        return answer(mutations.run("hardshipDeclare", input, hardships::declare, hardships::shown));
    }

    @Mutation
    @NonNull
    @Description("Decides about a hardship case. FORBIDDEN for whoever declared it or gave information about it.")
    public HardshipPayload hardshipDecide(
            @NonNull @Name("input") @Description("The hardship case and the decision.") HardshipDecideInput input) {
        return answer(mutations.run("hardshipDecide", input, service::decide, hardships::shown));
    }

    @Mutation
    @NonNull
    @Description("Ends an open hardship case: the hardship is over, or the claim was withdrawn.")
    public HardshipPayload hardshipEnd(
            @NonNull @Name("input") @Description("The hardship case and the reason.") HardshipEndInput input) {
        return answer(mutations.run("hardshipEnd", input, service::end, hardships::shown));
    }

    private HardshipPayload answer(Outcome<HardshipView> outcome) {
        return outcome.fold(
                shown -> payload(shown, List.of()), faults -> payload(outcome.seen(), UserError.of(faults)));
    }

    private HardshipPayload payload(@Nullable HardshipView shown, List<UserError> faults) {
        return new HardshipPayload(shown, () -> shown == null ? null : borrowers.find(shown.borrowerKey()), faults);
    }
}
