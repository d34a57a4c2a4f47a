package io.dunlin.casework.promise;

import io.dunlin.arrangement.promise.PromiseQueries;
import io.dunlin.arrangement.promise.PromiseView;
import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.promise.CasePromises.Shown;
import io.dunlin.casework.promise.PromiseCancel.PromiseCancelInput;
import io.dunlin.casework.promise.PromiseMake.PromiseMakeInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.Characters;
import io.dunlin.platform.Fault;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Makes, cancels, lists and shows promises. */
@GraphQLApi
public class PromiseApi {

    private final Mutations mutations;
    private final CasePromises service;
    private final PromiseList list;
    private final PromiseQueries promises;
    private final CaseQueries cases;
    private final Cursors cursors;

    PromiseApi(
            Mutations mutations,
            CasePromises service,
            PromiseList list,
            PromiseQueries promises,
            CaseQueries cases,
            Cursors cursors) {
        this.mutations = mutations;
        this.service = service;
        this.list = list;
        this.promises = promises;
        this.cases = cases;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description("Promises to pay.")
    public PromiseConnection promises(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all promises when left out.") @Nullable PromiseWhere where,
            @DefaultValue("DUE") @Description("The order.") @Nullable PromiseOrder orderBy) {
        PromiseWhere wanted = where == null ? new PromiseWhere() : where;
        checkTexts(wanted);
        PromiseOrder order = orderBy == null ? PromiseOrder.DUE : orderBy;
        PageArgs page = cursors.page(first, after, "promises by " + order);
        Supplier<PromiseTotals> totals = once(() -> list.totals(wanted));
        return PromiseConnection.of(
                list.page(wanted, order, page),
                page,
                view -> cursors.of(page.scope(), PromiseList.keys(order, view)),
                totals);
    }

    private static void checkTexts(PromiseWhere where) {
        List<String> texts = new ArrayList<>();
        if (where.madeBy != null) {
            texts.add(where.madeBy);
        }
        texts.addAll(where.team == null ? List.of() : where.team);
        texts.addAll(where.agency == null ? List.of() : where.agency);
        if (!texts.stream().allMatch(Characters::areGood)) {
            throw Fault.badUserInput("'where' has a control character.");
        }
    }

    /** Counts and sums are of one statement, for whoever asks for both. */
    private static Supplier<PromiseTotals> once(Supplier<PromiseTotals> read) {
        return new Supplier<>() {
            private @Nullable PromiseTotals known;

            @Override
            public synchronized PromiseTotals get() {
                PromiseTotals found = known == null ? read.get() : known;
                known = found;
                return found;
            }
        };
    }

    @Description("The open promise of the case; null when there is none.")
    public @Nullable PromiseView promise(@Source CaseView view) {
        return view.siblings().find(view.key(), "promise", promises::openOfCases);
    }

    @NonNull
    @Description("All promises of the case, the latest first.")
    public List<@NonNull PromiseView> promises(@Source CaseView view) {
        return view.siblings().list(view.key(), "promises", promises::ofCases);
    }

    @NonNull
    @Name("case")
    @Description("The case of the promise.")
    public CaseView caseOf(@Source PromiseView promise) {
        return promise.cases().get(promise.caseKey(), "case", cases::views);
    }

    @Mutation
    @NonNull
    @Description("Records that sums will be paid by days. The promise takes the place of the open one of the case.")
    public PromisePayload promiseMake(@NonNull @Name("input") @Description("The promise.") PromiseMakeInput input) {
        return answer(mutations.run("promiseMake", input, service::make, service::again));
    }

    @Mutation
    @NonNull
    @Description("Cancels a promise that is open: nothing is expected of it any more, and it did not fail.")
    public PromisePayload promiseCancel(
            @NonNull @Name("input") @Description("The promise and the reason.") PromiseCancelInput input) {
        return answer(mutations.run("promiseCancel", input, service::cancel, service::again));
    }

    private static PromisePayload answer(Outcome<Shown> outcome) {
        return outcome.fold(
                shown -> PromisePayload.of(shown, List.of()), faults -> PromisePayload.of(outcome.seen(), faults));
    }
}
