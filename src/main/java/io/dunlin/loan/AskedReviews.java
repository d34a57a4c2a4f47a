package io.dunlin.loan;

import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets the sweep visit loans on days on which something else is decided than their stage. */
@ApplicationScoped
public class AskedReviews {

    private final Sql sql;

    AskedReviews(Sql sql) {
        this.sql = sql;
    }

    /**
     * Asks for reviews, within a transaction that has locked the standings of the loans.
     *
     * @param days by loan the first day on which a review is wanted, in the place of what was wanted before; empty for none
     */
    public void ask(Map<UUID, Optional<LocalDate>> days) {
        SqlTable rows = new SqlTable("uuid", "date");
        days.forEach((loan, day) -> rows.add(loan, day.orElse(null)));
        if (rows.size() == 0) {
            return;
        }
        sql.change("""
                update loan_standing s
                   set asked_on = u.day, next_review_on = least(s.next_review_on, u.day)
                  from unnest(%s) u (loan_id, day)
                 where s.loan_id = u.loan_id and s.asked_on is distinct from u.day
                """, rows);
    }
}
