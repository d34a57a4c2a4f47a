package io.dunlin.retention;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.LastWord;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the facts of retention, for any number of borrowers with the same three statements. */
@ApplicationScoped
class RetentionStore {

    // A contact that a permit still promises is none of it: permits last for minutes.
    private static final String BORROWERS = """
            select b.id, b.country, e.borrower_id is not null as erased, o.number as open_case, a.last_at, c.closed_on
              from borrower b
              left join erasure e on e.borrower_id = b.id
              left join lateral (select min(k.number) as number from collection_case k
                                  where k.borrower_id = b.id and k.closed_on is null) o on true
              left join lateral (select max(k.closed_on) as closed_on from collection_case k where k.borrower_id = b.id) c on true
              left join lateral (select x.performed_at as last_at from collection_action x where x.borrower_id = b.id and %s
                                  order by x.performed_at desc, x.id desc limit 1) a on true
             where b.id = any(?)
            """.formatted(LastWord.of("x"));

    private static final String LOANS = """
            select l.borrower_id, l.number, l.status in ('ACTIVE', 'CHARGED_OFF') as owed, e.country, e.licence, l.product_kind,
                   greatest(l.disbursed_on, (select max(p.effective_on) from payment p where p.loan_id = l.id),
                            (select max(a.effective_on) from loan_adjustment a where a.loan_id = l.id or a.to_loan_id = l.id),
                            (select cast(c.cancelled_at at time zone ? as date) from loan_cancellation c where c.loan_id = l.id)) as ended_on
              from loan l join lender e on e.id = l.lender_id where l.borrower_id = any(?) order by l.id
            """;

    private static final String HOLDS =
            "select borrower_id, placed_at from legal_hold where borrower_id = any(?) and lifted_at is null order by placed_at";

    private final Sql sql;
    private final BusinessCalendar calendar;

    RetentionStore(Sql sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    Map<UUID, RetentionFacts> facts(Collection<UUID> borrowerIds) {
        Column ids = Column.uuids(borrowerIds);
        Map<UUID, List<RetainedLoan>> loans = new HashMap<>();
        sql.list(LOANS, row -> of(loans, row).add(loan(row)), calendar.zone().getId(), ids);
        Map<UUID, List<LocalDate>> holds = new HashMap<>();
        sql.list(HOLDS, row -> of(holds, row).add(day(row.instant("placed_at"))), ids);
        Map<UUID, RetentionFacts> facts = new HashMap<>();
        sql.list(
                BORROWERS,
                row -> {
                    UUID id = row.id("id");
                    return facts.put(
                            id, facts(row, loans.getOrDefault(id, List.of()), holds.getOrDefault(id, List.of())));
                },
                ids);
        return facts;
    }

    private static <T> List<T> of(Map<UUID, List<T>> all, Row row) {
        return all.computeIfAbsent(row.id("borrower_id"), id -> new ArrayList<>());
    }

    private RetentionFacts facts(Row row, List<RetainedLoan> loans, List<LocalDate> holds) {
        LocalDate action = day(row.maybeInstant("last_at"));
        LocalDate closed = row.maybeDate("closed_on");
        LocalDate last = action == null || (closed != null && closed.isAfter(action)) ? closed : action;
        return new RetentionFacts(
                row.text("country"), loans, row.maybeText("open_case"), last, holds, row.flag("erased"));
    }

    private static RetainedLoan loan(Row row) {
        return new RetainedLoan(
                row.text("number"),
                row.text("country"),
                row.oneOf(LenderLicence.class, "licence"),
                row.oneOf(ProductKind.class, "product_kind"),
                row.flag("owed"),
                row.date("ended_on"));
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : calendar.dateOf(at);
    }
}
