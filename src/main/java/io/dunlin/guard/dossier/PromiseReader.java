package io.dunlin.guard.dossier;

import io.dunlin.guard.rule.Restraints.Promised;
import io.dunlin.kernel.DateRange;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what borrowers promised to pay. */
@ApplicationScoped
class PromiseReader {

    // If nothing comes, an open one stands until the first day on which time alone decides something.
    private static final String PROMISES = """
            select p.borrower_id, p.made_at, p.grace_days, coalesce(p.cancelled_at, case p.status when 'SUPERSEDED' then p.superseded_at end) as ended_at,
                   case p.status when 'OPEN' then p.next_judged_on else p.status_since end as until,
                   array(select m.loan_id from promise_loan m where m.promise_id = p.id) as loans,
                   array(select cast(i.due_on as text) from promise_installment i
                          where i.promise_id = p.id and i.status = 'OPEN' and p.status = 'OPEN' order by i.number) as due
              from promise p
             where p.borrower_id = any(?) and (p.status = 'OPEN' or p.status_since >= ?)
            """;

    private final Sql sql;

    PromiseReader(Sql sql) {
        this.sql = sql;
    }

    /** Promises that are open, or were so after the day. */
    Map<UUID, List<Promised>> promises(Collection<UUID> borrowers, LocalDate after) {
        return Grouped.by("borrower_id", sql, PROMISES, PromiseReader::promise, Column.uuids(borrowers), after);
    }

    private static Promised promise(Row row) {
        int grace = row.integer("grace_days");
        return new Promised(
                new HashSet<>(row.ids("loans")),
                row.instant("made_at"),
                row.date("until"),
                row.maybeInstant("ended_at"),
                row.texts("due").stream()
                        .map(LocalDate::parse)
                        .map(due -> new DateRange(due, due.plusDays(grace)))
                        .toList());
    }
}
