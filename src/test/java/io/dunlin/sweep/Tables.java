package io.dunlin.sweep;

import io.dunlin.testing.TestDatabase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of the whole database: emptied, kept, brought back, compared. */
@Singleton
class Tables {

    private static final List<String> EMPTIED = List.of(
            "borrower",
            "loan",
            "installment",
            "payment",
            "payment_reversal",
            "charge_off",
            "charge_off_reversal",
            "loan_cancellation",
            "loan_adjustment",
            "loan_adjustment_decision",
            "loan_adjustment_reversal",
            "loan_hold",
            "loan_standing",
            "loan_transition",
            "collection_case",
            "case_loan",
            "collection_action",
            "contact",
            "contact_point",
            "overdue_sweep",
            "sweep_chunk",
            "sweep_edge",
            "sweep_failure",
            "idempotency");

    private static final String EMPTY = "truncate " + String.join(", ", EMPTIED) + ", log_entry, log_anchor cascade";

    private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();

    /** Forgets everything but the policy. The triggers that make tables append-only are off for this connection only. */
    void empty() {
        unchecked(EMPTY);
    }

    /** Keeps a copy of everything under the name. */
    void keep(String name) {
        unchecked("drop schema if exists " + name + " cascade");
        unchecked("create schema " + name);
        for (String table : EMPTIED) {
            unchecked("create table %s.%s as select * from public.%s".formatted(name, table, table));
        }
    }

    /** Brings back what was kept under the name. */
    void restore(String name) {
        StringBuilder all = new StringBuilder(EMPTY);
        for (String table : EMPTIED) {
            String columns = COLUMNS.computeIfAbsent(table, this::stored);
            all.append(
                    ";insert into public.%s (%s) select %s from %s.%s".formatted(table, columns, columns, name, table));
        }
        unchecked(all.toString());
    }

    /** All rows of all tables that users see, with the place and the transaction of each; but not of the sweeps' own. */
    Map<String, List<String>> physical() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : EMPTIED) {
            if (!table.equals("overdue_sweep") && !table.startsWith("sweep_")) {
                all.put(
                        table,
                        strings("select format('%%s %%s %%s', ctid, xmin, t) from %s t order by 1".formatted(table)));
            }
        }
        return all;
    }

    /**
     * What sweeps derive, without what names only the row or the time at which it was written, and without what the last days
     * before an edge add to a priority: whoever refreshes the queue does that.
     */
    Map<String, List<String>> derived() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("loan", strings("select format('%s %s %s', id, status, outstanding) from loan order by 1"));
        all.put("loan_standing", strings("""
                        select format('%s %s %s %s %s %s %s %s %s %s', loan_id, borrower_id, unmet_due_on, grace_days, held,
                                      stage, stage_since, next_review_on, replay, transitions) from loan_standing order by 1
                        """));
        all.put("loan_transition", strings("""
                        select format('%s %s %s %s %s %s %s %s', loan_id, generation, sequence, from_stage, to_stage,
                                      crossed_on, cause, policy_version) from loan_transition order by 1
                        """));
        all.put("collection_case", strings("""
                        select format('%s %s %s %s %s %s %s %s', c.borrower_id, kind, opened_on, closed_on, close_reason,
                                      priority - coalesce(substring(priority_parts from 'STAGE_CHANGES_SOON:(.*?)( |$)')::int, 0),
                                      past_due_since,
                                      (select string_agg(concat_ws(' ', loan_id, joined_on, left_on), ' ' order by loan_id)
                                         from case_loan where case_id = c.id))
                          from collection_case c order by 1
                        """));
        return all;
    }

    /** The first column of the rows. */
    List<String> strings(String sql, Object... values) {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String string(String sql, Object... values) {
        List<String> rows = strings(sql, values);
        return rows.isEmpty() ? null : rows.get(0);
    }

    int number(String sql, Object... values) {
        return Integer.parseInt(string(sql, values));
    }

    int change(String sql, Object... values) {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs the statement with triggers off. */
    void unchecked(String sql) {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("set session_replication_role = default");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The columns that are not worked out from others. */
    private String stored(String table) {
        return string("""
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                 where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                """, table);
    }
}
