package io.dunlin.portfolio.demo;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.vocabulary.TrainingTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Makes up the collectors of the demo portfolio: whoever signs in to development mode is one, and the others are invented. */
@ApplicationScoped
class DemoStaffService {

    /** The code, which is the name of the token, and the name. */
    private static final String[][] PEOPLE = {
        {"developer", "Demo Developer"}, {"demo-ann", "Ann Demo"}, {"demo-bo", "Bo Demo"}, {"demo-cem", "Cem Demo"}
    };

    private final Sql sql;
    private final BusinessCalendar calendar;

    DemoStaffService(Sql sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** Registers them, trained since yesterday for a year, unless somebody has these codes already. */
    @Transactional
    public void register() {
        LocalDate passed = calendar.businessDate().minusDays(1);
        SqlTable trainings = new SqlTable("uuid", "uuid", "text", "date", "date");
        for (String[] person : PEOPLE) {
            UUID key = Ids.next();
            int added = sql.update("""
                    insert into collector (id, code, name, employer, actor_type, registered_at, registered_by)
                    values (?, ?, ?, 'Demo Lender', 'FIRST_PARTY', ?, ?) on conflict (code) do nothing
                    """, key, person[0], person[1], calendar.now(), Identity.SYSTEM);
            for (TrainingTopic topic : TrainingTopic.values()) {
                if (added > 0 && topic != TrainingTopic.OTHER) {
                    trainings.add(Ids.next(), key, topic, passed, passed.plusYears(1));
                }
            }
        }
        sql.change("""
                insert into collector_training (id, collector_id, course, topic, passed_on, valid_through, recorded_at, recorded_by)
                select u.id, u.collector, 'Demo course', u.topic, u.passed_on, u.valid_through, n.at, n.by
                  from (values (cast(? as timestamptz), ?)) n(at, by),
                       unnest(%s) as u(id, collector, topic, passed_on, valid_through)
                """, trainings, calendar.now(), Identity.SYSTEM);
    }
}
