package io.dunlin.loan;

import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What whoever placed a hold should know. */
@ApplicationScoped
class HoldWarnings {

    // A moratorium of an earlier release does not say which one it was; without an end it was that of a crisis.
    private static final String BEFORE = """
            select p.id
              from loan l join loan m on m.borrower_id = l.borrower_id
                   join loan_hold p on p.loan_id = m.id and p.kind = 'MORATORIUM'
             where l.id = ? and p.id <> ? and not isempty(p.covers)
               and (p.moratorium = ? or (p.moratorium is null and upper(p.covers) is not null))
               and upper(p.covers) <= ? and upper(p.covers) > ? limit 1
            """;

    private final Sql sql;

    private final HoldPlans plans;

    HoldWarnings(Sql sql, HoldPlans plans) {
        this.sql = sql;
        this.plans = plans;
    }

    /** In England and Wales breathing space is given once in twelve months (Debt Respite Scheme Regulations 2020). */
    List<String> of(Hold hold) {
        int months = plans.terms(hold).monthsBetween();
        boolean again = months > 0
                && sql.find(
                                BEFORE,
                                row -> true,
                                hold.loanId(),
                                hold.id(),
                                hold.moratorium(),
                                hold.from(),
                                hold.from().minusMonths(months))
                        .isPresent();
        return again
                ? List.of(
                        "The borrower had one that ended less than %d months before this one begins.".formatted(months))
                : List.of();
    }
}
