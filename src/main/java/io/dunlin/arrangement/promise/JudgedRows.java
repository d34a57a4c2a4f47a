package io.dunlin.arrangement.promise;

import io.dunlin.arrangement.judge.CountedPayment;
import io.dunlin.arrangement.judge.Judgement;
import io.dunlin.arrangement.judge.Judgement.JudgedSum;
import io.dunlin.arrangement.judge.MadePromise;
import io.dunlin.arrangement.judge.MadePromise.End;
import io.dunlin.arrangement.judge.MadePromise.Sum;
import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Money;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.vocabulary.PromiseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what promises are judged by, and writes what became of them: as many statements for a thousand as for one. */
@ApplicationScoped
class JudgedRows {

    /** Whoever has a promise on which time decides, or that is about a loan of which something was recorded. */
    private static final String CONCERNED = """
            select borrower_id from promise where borrower_id = any(:borrowers) and next_judged_on <= :day
            union
            select p.borrower_id from promise_loan m join promise p on p.id = m.promise_id where m.loan_id = any(:loans)
            """;

    private static final String PROMISES = """
            select p.id, p.borrower_id, p.case_id, p.currency, p.status, p.made_on, p.made_at, p.grace_days, p.tolerance_rate,
                   p.superseded_at, p.cancelled_at, greatest(p.status_since, p.judged_through) as decided_on,
                   array(select m.loan_id from promise_loan m where m.promise_id = p.id) as loans,
                   array(select cast(i.due_on as text) from promise_installment i where i.promise_id = p.id order by i.number) as days,
                   array(select cast(i.amount as text) from promise_installment i where i.promise_id = p.id order by i.number) as amounts
              from promise p
             where p.borrower_id = any(?) order by p.made_at, p.id
            """;

    private static final String PAYMENTS = """
            select p.id, p.loan_id, p.amount, l.currency, p.effective_on, p.recorded_at
              from payment p join loan l on l.id = p.loan_id
             where p.loan_id = any(?) and not exists (select from payment_reversal r where r.payment_id = p.id)
            """;

    private final Sql sql;
    private final BusinessCalendar calendar;

    JudgedRows(Sql sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /**
     * Locks cases. Their borrowers' standings are locked; the log, and what the queue knows of a case, are locked after the case.
     */
    void lockCases(Collection<UUID> caseIds) {
        sql.list(
                "select id from collection_case where id = any(?) order by borrower_id, id for no key update",
                row -> row.id("id"),
                Column.uuids(caseIds));
    }

    /**
     * A promise with the row that it is in.
     *
     * @param decidedOn the last day on which something of it was decided
     */
    record Kept(UUID borrowerId, UUID caseId, PromiseStatus status, LocalDate decidedOn, MadePromise made) {}

    /**
     * Those of the borrowers whose promises may have become something else.
     *
     * @param loans of which something may have been recorded
     */
    List<UUID> concerned(Collection<UUID> borrowers, Collection<UUID> loans, LocalDate day) {
        NamedSql query = new NamedSql(
                CONCERNED, Map.of("borrowers", Column.uuids(borrowers), "loans", Column.uuids(loans), "day", day));
        return sql.list(query.text(), row -> row.id("borrower_id"), query.values());
    }

    /** All promises of the borrowers, by borrower. */
    Map<UUID, List<Kept>> ofBorrowers(Collection<UUID> borrowers) {
        Map<UUID, List<Kept>> all = new HashMap<>();
        for (Kept promise : sql.list(PROMISES, this::promise, Column.uuids(borrowers))) {
            all.computeIfAbsent(promise.borrowerId(), id -> new ArrayList<>()).add(promise);
        }
        return all;
    }

    /** The payments of the loans that were not reversed. */
    List<CountedPayment> payments(Collection<UUID> loans) {
        return sql.list(PAYMENTS, JudgedRows::payment, Column.uuids(loans));
    }

    /** Writes what became of the promises, as far as it is not what the rows say. */
    void write(List<Judgement> judgements) {
        SqlTable promises = new SqlTable("uuid", "text", "date", "numeric", "date", "date", "date");
        SqlTable sums = new SqlTable("uuid", "int", "text", "date", "numeric");
        for (Judgement judged : judgements) {
            promises.add(
                    judged.promise(),
                    judged.status(),
                    judged.since(),
                    judged.kept().amount(),
                    judged.judgedThrough(),
                    judged.dueOn(),
                    judged.next());
            int number = 0;
            for (JudgedSum sum : judged.sums()) {
                sums.add(
                        judged.promise(),
                        ++number,
                        sum.status(),
                        sum.since(),
                        sum.kept().amount());
            }
        }
        sql.change("""
                update promise p
                   set status = u.status, status_since = u.since, kept = u.kept, judged_through = u.through, due_on = u.due,
                       next_judged_on = u.next
                  from unnest(%s) u (id, status, since, kept, through, due, next)
                 where p.id = u.id and (p.status, p.status_since, p.kept, p.judged_through, p.due_on, p.next_judged_on)
                       is distinct from (u.status, u.since, u.kept, u.through, u.due, u.next)
                """, promises);
        sql.change("""
                update promise_installment i
                   set status = u.status, status_since = u.since, kept = u.kept
                  from unnest(%s) u (id, number, status, since, kept)
                 where i.promise_id = u.id and i.number = u.number
                   and (i.status, i.status_since, i.kept) is distinct from (u.status, u.since, u.kept)
                """, sums);
    }

    private Kept promise(Row row) {
        Currency currency = Currency.getInstance(row.text("currency"));
        List<String> days = row.texts("days");
        List<String> amounts = row.texts("amounts");
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            sums.add(new Sum(
                    LocalDate.parse(days.get(i)), Money.of(new java.math.BigDecimal(amounts.get(i)), currency)));
        }
        MadePromise made = new MadePromise(
                row.id("id"),
                row.date("made_on"),
                row.instant("made_at"),
                row.integer("grace_days"),
                row.number("tolerance_rate"),
                new HashSet<>(row.ids("loans")),
                sums,
                end(row.maybeInstant("cancelled_at"), row.maybeInstant("superseded_at")));
        return new Kept(
                row.id("borrower_id"),
                row.id("case_id"),
                row.oneOf(PromiseStatus.class, "status"),
                row.date("decided_on"),
                made);
    }

    /** One that was cancelled ended then, though another was made in its case later. */
    private @Nullable End end(@Nullable Instant cancelledAt, @Nullable Instant supersededAt) {
        Instant at = cancelledAt == null ? supersededAt : cancelledAt;
        return at == null ? null : new End(calendar.dateOf(at), at, cancelledAt != null);
    }

    private static CountedPayment payment(Row row) {
        return new CountedPayment(
                row.id("id"),
                row.id("loan_id"),
                Money.of(row.number("amount"), Currency.getInstance(row.text("currency"))),
                row.date("effective_on"),
                row.instant("recorded_at"));
    }
}
