package io.dunlin.borrower;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.Identity;
import io.dunlin.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Limits how often one person looks people up by what is masked: enough tries would find what a mask leaves out. */
@ApplicationScoped
public class LookUpService {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Sql sql;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final LookUpConfig config;

    LookUpService(Sql sql, BusinessCalendar calendar, Identity identity, LookUpConfig config) {
        this.sql = sql;
        this.calendar = calendar;
        this.identity = identity;
        this.config = config;
    }

    /** Counts a look-up of the caller; false when there were as many within the last hour as there may be. */
    @Transactional
    public boolean admit() {
        Instant now = calendar.now();
        String person = identity.user();
        // Two requests of one person wait for each other, so that both count.
        sql.find("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "look up " + person);
        sql.update("delete from look_up where person = ? and at <= ?", person, now.minus(WINDOW));
        int already = sql.find("select count(*) from look_up where person = ?", row -> row.getInt(1), person)
                .orElseThrow();
        return already < config.lookUpsPerHour()
                && sql.update("insert into look_up (person, at) values (?, ?)", person, now) == 1;
    }
}
