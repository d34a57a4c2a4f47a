package io.dunlin.arrangement.promise;

import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.policy.PromiseRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what people make of promises; what becomes of them is written by {@link JudgedRows}. */
@ApplicationScoped
class PromiseStore {

    static final String CANCEL_REASON = "promise.cancel_reason";

    private final Sql sql;

    PromiseStore(Sql sql) {
        this.sql = sql;
    }

    /** @param rules those by which it will be judged */
    record NewPromise(
            UUID id,
            UUID borrowerId,
            UUID caseId,
            Promised promised,
            PromiseRules rules,
            @Nullable UUID action) {}

    void add(NewPromise made, Stamp stamp) {
        Promised promised = made.promised();
        sql.update(
                """
                insert into promise (id, borrower_id, case_id, currency, promised, status, status_since, due_on, next_judged_on,
                                     grace_days, tolerance_rate, made_on, made_at, made_by, action_id)
                values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                made.id(),
                made.borrowerId(),
                made.caseId(),
                promised.currency().getCurrencyCode(),
                promised.sum().amount(),
                stamp.on(),
                promised.installments().get(0).dueOn(),
                promised.installments().get(0).dueOn().plusDays(made.rules().graceDays() + 1L),
                made.rules().graceDays(),
                made.rules().toleranceRate(),
                stamp.on(),
                stamp.at(),
                stamp.by(),
                made.action());
        sql.update(
                "insert into promise_loan (promise_id, loan_id) select ?, unnest(?)",
                made.id(),
                Column.uuids(promised.loans()));
        SqlTable rows = new SqlTable("int", "date", "numeric");
        for (int i = 0; i < promised.installments().size(); i++) {
            Promised.Installment row = promised.installments().get(i);
            rows.add(i + 1, row.dueOn(), row.amount().amount());
        }
        sql.change("""
                insert into promise_installment (promise_id, number, due_on, amount, status, status_since)
                select p.id, u.number, u.due_on, u.amount, 'OPEN', p.made_on
                  from (select id, made_on from promise where id = ?) p, unnest(%s) u (number, due_on, amount)
                """, rows, made.id());
    }

    void madeIn(UUID promise, UUID action) {
        sql.update("update promise set action_id = ? where id = ?", action, promise);
    }

    /** Ends the promise of the case that is the latest until now; whether it was open. */
    boolean supersede(UUID caseId, Stamp stamp) {
        boolean wasOpen = sql.find("select 1 from promise where case_id = ? and status = 'OPEN'", row -> true, caseId)
                .isPresent();
        sql.update("""
                update promise
                   set version = version + 1, superseded_at = ?, status = case status when 'OPEN' then 'SUPERSEDED' else status end
                 where case_id = ? and superseded_at is null and cancelled_at is null
                """, stamp.at(), caseId);
        return wasOpen;
    }

    void cancel(UUID id, byte[] reason, Stamp stamp) {
        sql.update("""
                update promise
                   set version = version + 1, cancelled_at = ?, cancelled_by = ?, cancel_reason = ?, status = 'CANCELLED'
                 where id = ?
                """, stamp.at(), stamp.by(), reason, id);
    }

    /** How many promises of the case failed. */
    int failed(UUID caseId) {
        return sql.count(
                "select count(*) from promise where case_id = ? and status in ('BROKEN', 'PARTLY_KEPT')", caseId);
    }
}
