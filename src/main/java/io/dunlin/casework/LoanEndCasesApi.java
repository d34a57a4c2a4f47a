package io.dunlin.casework;

import io.dunlin.loan.LoanAdjust.LoanAdjustPayload;
import io.dunlin.loan.LoanCancel.LoanCancelPayload;
import io.dunlin.loan.LoanChargeOff.LoanChargeOffPayload;
import io.dunlin.loan.LoanView;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows what became of the cases of a loan that was charged off, cancelled or adjusted, or whose charge-off was reversed. */
@GraphQLApi
public class LoanEndCasesApi {

    private final CaseQueries cases;

    LoanEndCasesApi(CaseQueries cases) {
        this.cases = cases;
    }

    @NonNull
    @Description("The cases that had the loan and that have it now, the earliest opened first; empty when refused.")
    public List<@NonNull CaseView> cases(@Source LoanChargeOffPayload payload) {
        return payload.userErrors().isEmpty() ? latest(payload.loan()) : List.of();
    }

    @Name("case")
    @Description("The case that the loan was in; null when it was in none, or when refused.")
    public @Nullable CaseView caseOf(@Source LoanCancelPayload payload) {
        return payload.userErrors().isEmpty() ? openOrLast(payload.loan()) : null;
    }

    @Name("case")
    @Description("The case that has the loan, or the last one that had it; null when there was none, or when refused.")
    public @Nullable CaseView caseOf(@Source LoanAdjustPayload payload) {
        return payload.userErrors().isEmpty() ? openOrLast(payload.loan()) : null;
    }

    private @Nullable CaseView openOrLast(@Nullable LoanView loan) {
        List<CaseView> all = latest(loan);
        Predicate<CaseView> open = view -> view.status() != CaseStatus.CLOSED;
        return all.stream().filter(open).findFirst().orElseGet(() -> all.isEmpty() ? null : all.get(all.size() - 1));
    }

    private List<CaseView> latest(@Nullable LoanView loan) {
        return loan == null ? List.of() : loan.siblings().list(loan.key(), "latestCases", cases::latestOfLoans);
    }
}
