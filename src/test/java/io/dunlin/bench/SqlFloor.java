package io.dunlin.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The yardstick: the same rows as the sweep writes, by plain SQL that knows this one portfolio: no holds, no replays, one
 * ladder of thirty days a rung. Two sessions claim chunks with {@code skip locked}, a transaction a chunk.
 */
final class SqlFloor {

    private static final String PLAN = """
            create table floor_chunk as
            select (first - 1) / 2000 as number, false as done, array_agg(loan_id) as loan_ids
              from (select loan_id, min(place) over (partition by borrower_id) as first
                      from (select loan_id, borrower_id, row_number() over (order by borrower_id) as place
                              from loan_standing where next_review_on <= date '%s') due) placed
             group by 1
            """;

    private static final String CLAIM = """
            update floor_chunk set done = true
             where number = (select number from floor_chunk where not done order by number limit 1
                                for no key update skip locked)
            returning loan_ids::text
            """;

    private static final String DUE = """
            create temporary table due on commit drop as
            select s.loan_id, s.borrower_id, s.unmet_due_on, s.stage, s.stage_since, s.reviewed_through, s.transitions
              from loan_standing s where s.next_review_on <= ? and s.loan_id = any ('%s'::uuid[]) for no key update
            """;

    private static final List<String> WORK = List.of("""
            create temporary table edge on commit drop as
            select d.loan_id, d.borrower_id, r.rung, (d.unmet_due_on + 1 + 30 * (r.rung - 1)) as crossed_on,
                   d.transitions + row_number() over (partition by d.loan_id order by r.rung) as sequence
              from due d join generate_series(1, 7) r(rung)
                on d.unmet_due_on + 1 + 30 * (r.rung - 1) between d.reviewed_through + 1 and ?
            """, """
            insert into loan_transition (loan_id, generation, sequence, from_stage, to_stage, crossed_on, cause,
                                         policy_version, recorded_at, recorded_by)
            select loan_id, 1, sequence, case rung when 1 then 'CURRENT' else 'M' || rung - 1 end, 'M' || rung, crossed_on,
                   'TIME', 1, now(), 'floor' from edge
            """, """
            update loan_standing s
               set stage = coalesce(e.stage, s.stage), stage_since = coalesce(e.since, s.stage_since), reviewed_through = ?,
                   next_review_on = case when e.rung = 7 then null else s.unmet_due_on + 1 + 30 * coalesce(e.rung, 0) end,
                   transitions = s.transitions + coalesce(e.crossings, 0)
              from due d left join (select loan_id, max(rung) as rung, 'M' || max(rung) as stage, max(crossed_on) as since,
                                           count(*) as crossings from edge group by loan_id) e on e.loan_id = d.loan_id
             where s.loan_id = d.loan_id
            """, """
            insert into collection_case (id, borrower_id, opened_on, priority, past_due_since, opened_at, opened_by)
            select gen_random_uuid(), e.borrower_id, min(e.crossed_on), max(100 * e.rung) + 51, min(d.unmet_due_on), now(), 'floor'
              from edge e join due d using (loan_id) group by e.borrower_id order by e.borrower_id
            on conflict (borrower_id, kind) where closed_on is null do nothing
            """, """
            insert into case_loan (case_id, loan_id, joined_on)
            select c.id, e.loan_id, min(e.crossed_on)
              from edge e join collection_case c on c.borrower_id = e.borrower_id and c.closed_on is null
             group by c.id, e.loan_id on conflict do nothing
            """);

    private SqlFloor() {}

    /** Sweeps, and returns the seconds that it took. */
    static double sweep(BenchDatabase database, String name, LocalDate asOf) throws Exception {
        long start = System.nanoTime();
        database.run(name, PLAN.formatted(asOf));
        ExecutorService sessions = Executors.newFixedThreadPool(2);
        Future<?> one = sessions.submit(() -> session(database, name, asOf));
        Future<?> two = sessions.submit(() -> session(database, name, asOf));
        sessions.shutdown();
        one.get();
        two.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        database.run(name, "drop table floor_chunk");
        return seconds;
    }

    private static Void session(BenchDatabase database, String name, LocalDate asOf) throws SQLException {
        try (Connection connection = database.connect(name)) {
            connection.setAutoCommit(false);
            boolean more = true;
            while (more) {
                more = chunk(connection, asOf);
                connection.commit();
            }
        }
        return null;
    }

    private static boolean chunk(Connection connection, LocalDate asOf) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String loans;
            try (ResultSet claimed = statement.executeQuery(CLAIM)) {
                if (!claimed.next()) {
                    return false;
                }
                loans = claimed.getString(1);
            }
            String date = "date '" + asOf + "'";
            statement.execute(DUE.formatted(loans).replace("?", date));
            for (String sql : WORK) {
                statement.execute(sql.replace("?", date));
            }
        }
        return true;
    }
}
