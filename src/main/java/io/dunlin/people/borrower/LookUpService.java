package io.dunlin.people.borrower;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;

/** Limits how often one person searches people by masked data: enough tries would find what a mask hides. */
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
        String person = identity.user();
        if (leftOnceLocked(person) == 0) {
            return false;
        }
        count(person, 1);
        return true;
    }

    /**
     * What somebody who imports may still try in this transaction. Whoever runs commands has the database and its keys, and is not
     * limited.
     */
    @Transactional(TxType.MANDATORY)
    public Tries tries(String person) {
        return person.equals(Identity.SYSTEM)
                ? Tries.unlimited()
                : Tries.of(left(person), () -> leftOnceLocked(person));
    }

    /** Counts the wrong guesses that a person was told of in this transaction. */
    @Transactional(TxType.MANDATORY)
    public void count(String person, Tries tries) {
        if (tries.made() > 0) {
            count(person, tries.made());
        }
    }

    private void count(String person, int times) {
        sql.update(
                "insert into look_up (person, at) select ?, ? from generate_series(1, ?)",
                person,
                calendar.now(),
                times);
    }

    /** Two requests of one person wait for each other, so that both count. */
    private int leftOnceLocked(String person) {
        sql.find("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "look up " + person);
        sql.update(
                "delete from look_up where person = ? and at <= ?",
                person,
                calendar.now().minus(WINDOW));
        return left(person);
    }

    private int left(String person) {
        int already = sql.count(
                "select count(*) from look_up where person = ? and at > ?",
                person,
                calendar.now().minus(WINDOW));
        return Math.max(0, config.lookUpsPerHour() - already);
    }
}
