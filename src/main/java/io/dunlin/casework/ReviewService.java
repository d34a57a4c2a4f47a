package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.loan.LoansReviewed;
import io.dunlin.platform.Identity;
import io.dunlin.platform.Once;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
