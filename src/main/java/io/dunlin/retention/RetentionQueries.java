package io.dunlin.retention;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlConditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads whose data may be erased and when: each method is one statement. */
@ApplicationScoped
class RetentionQueries {

    // What has no day yet comes last.
    private static final String DAY = "coalesce(due_on, date '9999-12-31')";

    private final Sql sql;
    private final BusinessCalendar calendar;

    RetentionQueries(Sql sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    private record Found(
            UUID borrowerId, LocalDate day, @Nullable LocalDate dueOn) {}

    /** A page, what is due longest first. */
    Slice<RetentionItemView> page(RetentionWhere where, PageArgs page) {
        SqlConditions filter = filter(where);
        List<String> after = page.after();
        if (after != null) {
            filter.and(
                    "(" + DAY + ", borrower_id) > (?, ?)",
                    LocalDate.parse(after.get(0)),
                    UUID.fromString(after.get(1)));
        }
        List<Found> rows = sql.list(
                "select borrower_id, " + DAY + " as day, due_on from retention_review" + filter.where() + " order by "
                        + DAY + ", borrower_id limit " + (page.first() + 1),
                row -> new Found(row.id("borrower_id"), row.date("day"), row.maybeDate("due_on")),
                filter.values());
        Siblings<UUID> borrowers =
                new Siblings<>(rows.stream().map(Found::borrowerId).toList());
        List<RetentionItemView> views = rows.stream()
                .map(row -> new RetentionItemView(borrowers, row.borrowerId(), row.day(), row.dueOn()))
                .toList();
        return Slice.of(views, page.first());
    }

    int count(RetentionWhere where) {
        SqlConditions filter = filter(where);
        return sql.count("select count(*) from retention_review" + filter.where(), filter.values());
    }

    private SqlConditions filter(RetentionWhere where) {
        SqlConditions filter = new SqlConditions();
        if (where.due() == null) {
            return filter;
        }
        return filter.and(DAY + (where.due() ? " <= ?" : " > ?"), calendar.businessDate());
    }
}
