package io.dunlin.loan;

import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.HoldKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What whoever placed a hold should know. */
@ApplicationScoped
class HoldWarnings {

    // A hold that has no end is that of a mental health crisis, which may come again.
    private static final String SECOND_BREATHING_SPACE = """
            select h.id
              from loan_hold h join loan l on l.id = h.loan_id join borrower b on b.id = l.borrower_id
             where h.id = ? and h.kind = 'MORATORIUM' and b.country = 'GB' and upper(h.covers) is not null
               and exists (select from loan_hold p join loan m on m.id = p.loan_id
                            where m.borrower_id = l.borrower_id and p.kind = 'MORATORIUM' and not isempty(p.covers)
                              and upper(p.covers) <= lower(h.covers)
                              and upper(p.covers) > lower(h.covers) - interval '12 months')
            """;

    private final Sql sql;

    HoldWarnings(Sql sql) {
        this.sql = sql;
    }

    /** In England and Wales breathing space is given once in twelve months (Debt Respite Scheme Regulations 2020). */
    List<String> of(Hold hold) {
        boolean second = hold.kind() == HoldKind.MORATORIUM
                && sql.find(SECOND_BREATHING_SPACE, row -> true, hold.id()).isPresent();
        return second
                ? List.of(
                        "The borrower had a breathing space that ended less than twelve months before this one begins.")
                : List.of();
    }
}
