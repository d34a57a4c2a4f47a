package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.Policies;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes review services that judge by other policies than the application's. */
@Singleton
public class Reviews {

    @Inject
    Sql sql;

    @Inject
    LoanStore store;

    @Inject
    LoanWriter writer;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Event<LoansReviewed> event;

    public LoanReviewService by(Policies policies) {
        return new LoanReviewService(store, new StandingStore(sql, policies), writer, policies, calendar, event);
    }
}
