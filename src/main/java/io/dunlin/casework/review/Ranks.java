package io.dunlin.casework.review;

import io.dunlin.loan.LoanAtRisk;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ranks open cases again whose loans were not reviewed: after a contact, and on the day on which a part of the priority
 * begins or ends. The number of statements does not depend on the number of cases.
 */
@ApplicationScoped
public class Ranks {

    // Borrowers are locked before their cases, and whoever is at work on one is left alone: the next look finds it
    // again.
    private static final String LOCK_BORROWERS = """
            select b.id from borrower b
             where b.id in (select c.borrower_id from collection_case c
                             where c.rank_on <= ? and c.closed_on is null order by c.rank_on limit ?)
             order by b.id for no key update skip locked
            """;

    private static final String LOCK_CASES = """
            select c.id from collection_case c where c.borrower_id = any(?) and c.rank_on <= ? and c.closed_on is null
             order by c.borrower_id, c.id for no key update
            """;

    private static final String WRITE = """
            update collection_case c set priority = u.priority, priority_parts = u.parts, rank_on = u.rank_on
              from unnest(%s) as u(id, priority, parts, rank_on)
             where c.id = u.id and c.closed_on is null
               and (c.priority, c.priority_parts, c.rank_on) is distinct from (u.priority, u.parts, u.rank_on)
            """;

    private final Sql sql;
    private final Policies policies;
    private final LastContacts contacts;

    Ranks(Sql sql, Policies policies, LastContacts contacts) {
        this.sql = sql;
        this.policies = policies;
        this.contacts = contacts;
    }

    /**
     * Ranks cases that are locked, after what was recorded of them; closed ones have no rank.
     *
     * @param asOf the business date
     */
    public void again(Collection<UUID> locked, LocalDate asOf) {
        Map<UUID, List<LoanAtRisk>> loans = LoansAtRisk.ofCases(sql, locked);
        Map<UUID, CaseFacts> facts = contacts.of(locked);
        SqlTable table = new SqlTable("uuid", "int", "text", "date");
        for (UUID id : locked) {
            Priority priority = Priority.of(
                    loans.getOrDefault(id, List.of()), facts.getOrDefault(id, CaseFacts.NONE), policies, asOf);
            table.add(id, priority.points(), priority.stored(), priority.rankOn());
        }
        sql.change(WRITE, table);
    }

    /**
     * Ranks cases whose day has come and on which nobody is at work.
     *
     * @param most how many at most, but for those of one borrower
     * @return how many they were, 0 when none is left
     */
    public int due(LocalDate today, int most) {
        List<UUID> borrowers = sql.list(LOCK_BORROWERS, row -> row.id("id"), today, most);
        if (borrowers.isEmpty()) {
            return 0;
        }
        List<UUID> cases = sql.list(LOCK_CASES, row -> row.id("id"), Column.uuids(borrowers), today);
        again(cases, today);
        return cases.size();
    }
}
