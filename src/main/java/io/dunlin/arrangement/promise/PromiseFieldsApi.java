package io.dunlin.arrangement.promise;

import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.LoanView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Shows what belongs to a promise. */
@GraphQLApi
public class PromiseFieldsApi {

    private final PromiseQueries promises;
    private final LoanQueryService loans;
    private final CountedPayments payments;

    PromiseFieldsApi(PromiseQueries promises, LoanQueryService loans, CountedPayments payments) {
        this.promises = promises;
        this.loans = loans;
        this.payments = payments;
    }

    @NonNull
    @Description("The installments, the earliest first.")
    public List<@NonNull PromiseInstallmentView> installments(@Source PromiseView promise) {
        return promise.siblings().list(promise.key(), "installments", promises::installments);
    }

    @NonNull
    @Description("The loans to pay, by number.")
    public List<@NonNull LoanView> loans(@Source PromiseView promise) {
        return promise.siblings().list(promise.key(), "loans", this::loans);
    }

    @NonNull
    @Description(
            "What money counted for it on the business date, in the order in which it counted: a payment may count for "
                    + "several installments, and in part.")
    public List<@NonNull PromisePaymentView> payments(@Source PromiseView promise) {
        return promise.siblings().list(promise.key(), "payments", payments::ofPromises);
    }

    private Map<UUID, List<LoanView>> loans(Collection<UUID> promiseIds) {
        Map<UUID, List<UUID>> keys = promises.loanIds(promiseIds);
        Map<UUID, LoanView> views = loans.views(
                keys.values().stream().flatMap(List::stream).distinct().toList());
        Map<UUID, List<LoanView>> all = new HashMap<>();
        keys.forEach((promise, ids) -> all.put(
                promise, ids.stream().map(views::get).filter(Objects::nonNull).toList()));
        return all;
    }
}
