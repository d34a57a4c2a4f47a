package io.dunlin.casework.review;

import io.dunlin.loan.LoansReviewed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Keeps cases in line with loans. */
@ApplicationScoped
class ReviewService {

    private final CaseReview review;
    private final Event<CasesChanged> changes;

    ReviewService(CaseReview review, Event<CasesChanged> changes) {
        this.review = review;
        this.changes = changes;
    }

    /** Opens, changes and closes cases in the transaction that wrote the loans. */
    @Transactional(TxType.MANDATORY)
    void loansReviewed(@Observes LoansReviewed event) {
        CasesChanged changed = review.apply(event);
        if (changed.opened() > 0 || changed.closed() > 0) {
            changes.fire(changed);
        }
    }
}
