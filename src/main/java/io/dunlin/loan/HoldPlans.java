package io.dunlin.loan;

import io.dunlin.loan.LoanHoldPlace.LoanHoldPlaceInput;
import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.HoldPolicy;
import io.dunlin.policy.HoldTerms;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the terms of a hold: they follow from its kind, and of some kinds from where the borrower lives. */
@ApplicationScoped
class HoldPlans {

    private final Sql sql;
    private final HoldPolicy policy;

    HoldPlans(Sql sql, HoldPolicy policy) {
        this.sql = sql;
        this.policy = policy;
    }

    HoldPlan of(Contract contract, LoanHoldPlaceInput input) {
        return new HoldPlan(input, terms(input.kind(), input.ofMoratorium(), contract.id()));
    }

    HoldTerms terms(Hold hold) {
        return terms(hold.kind(), hold.moratorium(), hold.loanId());
    }

    private HoldTerms terms(HoldKind kind, @Nullable MoratoriumKind moratorium, UUID loan) {
        if (!policy.asksResidence(kind, moratorium)) {
            return policy.of(kind, moratorium, "", null);
        }
        return sql.find(
                        "select b.country, b.subdivision from loan l join borrower b on b.id = l.borrower_id where l.id = ?",
                        row -> policy.of(kind, moratorium, row.text("country"), row.maybeText("subdivision")),
                        loan)
                .orElseThrow();
    }
}
