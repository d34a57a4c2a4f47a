package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.callback.CallBackSql;
import io.dunlin.casework.review.CaseFacts;
import io.dunlin.casework.review.LastContacts;
import io.dunlin.casework.review.LoansAtRisk;
import io.dunlin.casework.review.Priority;
import io.dunlin.casework.review.PriorityCode;
import io.dunlin.casework.review.PriorityPart;
import io.dunlin.casework.review.StoredParts;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Explains priorities: three statements, however many cases are asked for. */
@ApplicationScoped
class CasePriorities {

    private static final String STORED = "select c.id, c.priority_parts, " + FitCases.VULNERABLE
            + " as vulnerable, (select min(b.at) from call_back b where b.case_id = c.id and " + CallBackSql.DUE
            + ") as call_back_at from collection_case c where c.id = any(:ids)";

    private final Sql sql;
    private final Policies policies;
    private final LastContacts contacts;
    private final BusinessCalendar calendar;

    CasePriorities(Sql sql, Policies policies, LastContacts contacts, BusinessCalendar calendar) {
        this.sql = sql;
        this.policies = policies;
        this.contacts = contacts;
        this.calendar = calendar;
    }

    /** The parts of the priorities of open cases. */
    Map<UUID, List<PriorityPart>> parts(Collection<UUID> openIds) {
        LocalDate today = calendar.businessDate();
        Map<UUID, List<LoanAtRisk>> loans = LoansAtRisk.ofCases(sql, openIds);
        Map<UUID, CaseFacts> facts = contacts.of(openIds);
        NamedSql query =
                new NamedSql(STORED, Map.of("ids", Column.uuids(openIds), "today", today, "now", calendar.now()));
        Map<UUID, List<PriorityPart>> parts = new HashMap<>();
        sql.list(
                query.text(),
                row -> {
                    UUID id = row.id("id");
                    Priority now = Priority.of(
                            loans.getOrDefault(id, List.of()), facts.getOrDefault(id, CaseFacts.NONE), policies, today);
                    return parts.put(id, parts(row, now));
                },
                query.values());
        return parts;
    }

    private static List<PriorityPart> parts(Row row, Priority now) {
        String stored = row.maybeText("priority_parts");
        List<PriorityPart> parts =
                new ArrayList<>(stored == null ? StoredParts.unranked(now) : StoredParts.explained(stored, now));
        Instant callBack = row.maybeInstant("call_back_at");
        if (callBack != null) {
            parts.add(new PriorityPart(
                    PriorityCode.CALL_BACK_DUE,
                    0,
                    "A call-back is due since " + callBack + ": the case stands before all others."));
        }
        if (row.flag("vulnerable")) {
            parts.add(new PriorityPart(
                    PriorityCode.VULNERABLE,
                    0,
                    "The borrower is vulnerable: only collectors who are trained for it get the case."));
        }
        parts.sort(Comparator.comparing(PriorityPart::code));
        return List.copyOf(parts);
    }
}
