package io.dunlin.casework;

import io.dunlin.kernel.Money;
import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.LoanView;
import io.dunlin.loan.PaymentView;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The loans of many cases: one statement finds their keys, and one call of the loan feature loads them all. */
@ApplicationScoped
class CaseLoans {

    private final CaseQueries cases;
    private final LoanQueryService loans;

    CaseLoans(CaseQueries cases, LoanQueryService loans) {
        this.cases = cases;
        this.loans = loans;
    }

    /** The loans by case, in the order in which they joined. */
    Map<UUID, List<LoanView>> views(Collection<UUID> caseIds) {
        Map<UUID, List<UUID>> loanIds = cases.loanIds(caseIds);
        Map<UUID, LoanView> views = loans.views(
                loanIds.values().stream().flatMap(List::stream).distinct().toList());
        Map<UUID, List<LoanView>> collected = new HashMap<>();
        loanIds.forEach((id, ids) -> collected.put(
                id, ids.stream().map(views::get).filter(Objects::nonNull).toList()));
        return collected;
    }

    /** What is past due of the loans: a sum for each currency, by its code. */
    List<Money> pastDue(List<LoanView> views) {
        return sums(loans.pastDue(views).values());
    }

    /** What is owed of the loans: a sum for each currency, by its code. */
    List<Money> outstanding(List<LoanView> views) {
        return sums(loans.outstanding(views).values());
    }

    /** The last payment of the loans that counts. */
    Optional<PaymentView> lastPayment(List<LoanView> views) {
        return loans.lastPayment(views);
    }

    /** The worst stage of the loans; that in which a loan begins when there are none. */
    Stage worstStage(List<LoanView> views) {
        return loans.stages(views).values().stream()
                .reduce((one, other) -> other.isWorseThan(one) ? other : one)
                .orElse(Ladder.FIRST);
    }

    private static List<Money> sums(Collection<Money> amounts) {
        Map<String, Money> sums = new TreeMap<>();
        for (Money amount : amounts) {
            sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
        }
        return List.copyOf(sums.values());
    }
}
