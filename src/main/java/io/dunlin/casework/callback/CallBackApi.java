package io.dunlin.casework.callback;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.callback.CallBackCancel.CallBackCancelInput;
import io.dunlin.casework.callback.CallBackMove.CallBackMoveInput;
import io.dunlin.casework.callback.CallBackPlan.CallBackPlanInput;
import io.dunlin.casework.callback.CallBacks.Planned;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.platform.Characters;
import io.dunlin.platform.Fault;
import io.dunlin.platform.mutation.Mutations;
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

/** Shows, plans, moves and cancels call-backs. */
@GraphQLApi
public class CallBackApi {

    private final Mutations mutations;
    private final CallBacks plans;
    private final CallBackService service;
    private final CallBackQueries callBacks;
    private final CaseQueries cases;
    private final BorrowerService borrowers;
    private final ContactService contacts;
    private final Cursors cursors;

    CallBackApi(
            Mutations mutations,
            CallBacks plans,
            CallBackService service,
            CallBackQueries callBacks,
            CaseQueries cases,
            BorrowerService borrowers,
            ContactService contacts,
            Cursors cursors) {
        this.mutations = mutations;
        this.plans = plans;
        this.service = service;
        this.callBacks = callBacks;
        this.cases = cases;
        this.borrowers = borrowers;
        this.contacts = contacts;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description("Call-backs, the earliest first.")
    public CallBackConnection callBacks(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all call-backs when left out.") @Nullable CallBackWhere where) {
        CallBackWhere wanted = where == null ? new CallBackWhere() : where;
        if (wanted.plannedBy != null && !Characters.areGood(wanted.plannedBy)) {
            throw Fault.badUserInput("'where' has a control character.");
        }
        PageArgs page = cursors.page(first, after, "callBacks");
        return CallBackConnection.of(callBacks.page(wanted, page), page, cursors, () -> callBacks.count(wanted));
    }

    @NonNull
    @Description("The call-backs of the case, the earliest first.")
    public List<@NonNull CallBackView> callBacks(@Source CaseView view) {
        return view.siblings().list(view.key(), "callBacks", callBacks::ofCases);
    }

    @NonNull
    @Description("The call-backs of the borrower, in any case or none, the earliest first.")
    public List<@NonNull CallBackView> callBacks(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "callBacks", callBacks::ofBorrowers);
    }

    @NonNull
    @Description("The borrower to call.")
    public BorrowerView borrower(@Source CallBackView callBack) {
        return callBack.borrowers().get(callBack.borrowerKey(), "borrower", borrowers::views);
    }

    @Name("case")
    @Description("The case of the call-back; null when it has none.")
    public @Nullable CaseView caseOf(@Source CallBackView callBack) {
        UUID key = callBack.caseKey();
        return key == null ? null : callBack.cases().find(key, "case", cases::views);
    }

    @Description("The telephone number to call; null when any will do.")
    public @Nullable ContactPointView contactPoint(@Source CallBackView callBack) {
        UUID key = callBack.pointKey();
        return key == null ? null : callBack.points().find(key, "contactPoint", contacts::contactPointViews);
    }

    @Mutation
    @NonNull
    @Description("Plans a call-back. While it is due, its case stands before all others in the work queue. "
            + "CONTACT_REFUSED when no call is allowed at that hour.")
    public CallBackPayload callBackPlan(
            @NonNull @Name("input") @Description("Whom to call, and when.") CallBackPlanInput input) {
        return answer(mutations.run("callBackPlan", input, plans::plan, plans::again));
    }

    @Mutation
    @NonNull
    @Description("Gives a planned call-back another time. It then counts as not agreed to.")
    public CallBackPayload callBackMove(
            @NonNull @Name("input") @Description("The call-back and the time.") CallBackMoveInput input) {
        return answer(mutations.run("callBackMove", input, service::move, plans::again));
    }

    @Mutation
    @NonNull
    @Description("Records that a planned call-back will not be made.")
    public CallBackPayload callBackCancel(
            @NonNull @Name("input") @Description("The call-back and the reason.") CallBackCancelInput input) {
        return answer(mutations.run("callBackCancel", input, service::cancel, plans::again));
    }

    private static CallBackPayload answer(Outcome<Planned> outcome) {
        return outcome.fold(
                planned -> CallBackPayload.of(planned, List.of()),
                faults -> CallBackPayload.of(outcome.seen(), faults));
    }
}
