package io.dunlin.proof;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what people do to cases and to the data of borrowers, so that the log has it. */
@ApplicationScoped
public class Acts {

    private final Sql sql;
    private final BusinessCalendar calendar;
    private final Identity identity;

    Acts(Sql sql, BusinessCalendar calendar, Identity identity) {
        this.sql = sql;
        this.calendar = calendar;
        this.identity = identity;
    }

    /** A detail of an act. The value is a code, an id or a date and never personal data: it is kept for good. */
    public record Detail(String name, @Nullable Object value) {}

    /**
     * That a case moved from one person to another.
     *
     * @param from null: from nobody
     * @param to null: to nobody
     */
    public record Move(
            UUID borrowerId,
            UUID caseId,
            @Nullable String from,
            @Nullable String to) {}

    /** Records moves of cases, within the transaction that makes them, in one statement. */
    public void recordMoves(List<Move> moves, Stamp stamp) {
        SqlTable rows = new SqlTable("uuid", "uuid", "uuid", "text", "text");
        moves.forEach(move -> rows.add(Ids.next(), move.borrowerId(), move.caseId(), move.from(), move.to()));
        sql.change("""
                insert into administrative_act (id, borrower_id, case_id, kind, detail, recorded_at, recorded_by)
                select u.id, u.borrower, u.of_case, n.kind, jsonb_build_object('from', u.from_whom, 'to', u.to_whom), n.at, n.by
                  from (values (?, cast(? as timestamptz), ?)) n(kind, at, by),
                       unnest(%s) as u(id, borrower, of_case, from_whom, to_whom)
                """, rows, ActKind.CASE_ASSIGNED, stamp.at(), stamp.by());
    }

    /**
     * Records an act of the user within the transaction that does it.
     *
     * @param caseId null for what concerns the borrower and no case
     */
    public void record(UUID borrowerId, @Nullable UUID caseId, ActKind kind, Detail... details) {
        record(borrowerId, caseId, kind, new Stamp(calendar, identity.user()), details);
    }

    /** Records an act of a mutation, within its transaction. */
    public void record(UUID borrowerId, @Nullable UUID caseId, ActKind kind, Stamp stamp, Detail... details) {
        List<@Nullable String> values = new ArrayList<>();
        for (Detail detail : details) {
            values.add(detail.value() == null ? null : Objects.toString(detail.value()));
        }
        sql.update(
                """
                insert into administrative_act (id, borrower_id, case_id, kind, detail, recorded_at, recorded_by)
                values (?, ?, ?, ?, jsonb_object(?, ?), ?, ?)
                """,
                Ids.next(),
                borrowerId,
                caseId,
                kind,
                new Column("text", Arrays.stream(details).map(Detail::name).toList()),
                new Column("text", values),
                stamp.at(),
                stamp.by());
    }
}
