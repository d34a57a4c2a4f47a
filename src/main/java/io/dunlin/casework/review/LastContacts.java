package io.dunlin.casework.review;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads when somebody last spoke with the borrowers of cases. */
@ApplicationScoped
public class LastContacts {

    /**
     * The latest action of the case {@code o} in which somebody spoke with the borrower, as {@code a}. A wrong entry is told
     * by its last correction. The first line is what the index holds.
     */
    public static final String OF_CASE = """
            select i.* from collection_action i
             where i.case_id = o.id and i.party = 'BORROWER'
               and i.outcome in ('RIGHT_PARTY_CONTACT', 'MET', 'PROMISE_TO_PAY', 'REFUSED_TO_PAY', 'DISPUTED', 'HARDSHIP_CLAIMED',
                                 'CALL_BACK_AGREED', 'STOP_REQUESTED')
               and not i.voided and not exists (select from collection_action n where n.corrects_id = i.id)%s
             order by i.performed_at desc, i.id desc limit 1
            """;

    private static final String OF_CASES =
            "select o.id, a.performed_at from unnest(?) as o(id) cross join lateral (" + OF_CASE.formatted("") + ") a";

    private final Sql sql;
    private final BusinessCalendar calendar;

    LastContacts(Sql sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** The facts of the cases that contacts give; cases without any are not in the map. */
    public Map<UUID, CaseFacts> of(Collection<UUID> caseIds) {
        Map<UUID, CaseFacts> facts = new HashMap<>();
        if (!caseIds.isEmpty()) {
            sql.list(
                    OF_CASES,
                    row -> facts.put(row.id("id"), new CaseFacts(calendar.dateOf(row.instant("performed_at")))),
                    Column.uuids(caseIds));
        }
        return facts;
    }
}
