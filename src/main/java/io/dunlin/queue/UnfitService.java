package io.dunlin.queue;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.ReturnedCases;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Returns the cases of collectors whose trainings ended with the day, as far as they may not work them any more. */
@ApplicationScoped
public class UnfitService {

    /** Weeks in which no replica ran are caught up with. */
    private static final int DAYS_BACK = 31;

    private static final String ENDED = """
            select distinct s.code from collector s join collector_training t on t.collector_id = s.id
             where t.valid_through < ? and t.valid_through >= ?
               and exists (select from collection_case c where c.assignee = s.code and c.closed_on is null)
             order by s.code
            """;

    private final Sql sql;
    private final ReturnedCases cases;
    private final BusinessCalendar calendar;

    UnfitService(Sql sql, ReturnedCases cases, BusinessCalendar calendar) {
        this.sql = sql;
        this.cases = cases;
        this.calendar = calendar;
    }

    /** The collectors who have cases, and of whom a training ended some days before the day or less. */
    @Transactional
    public List<String> ended(LocalDate today) {
        return sql.list(ENDED, row -> row.text("code"), today, today.minusDays(DAYS_BACK));
    }

    /** Returns what the collector may not work any more; how many cases. */
    @Transactional
    public int giveBack(String code) {
        return cases.giveBackUnfit(code, new Stamp(calendar, Identity.SYSTEM));
    }
}
