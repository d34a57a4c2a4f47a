package io.dunlin.platform.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a failure says about the database: whether the rows are at fault, or whether the database can do no work at all.
 */
public final class DatabaseFault {

    /**
     * Classes of SQLSTATE that are nobody's rows: 08 connection, 25 transaction state (a server that only reads), 53
     * resources (a full disk, too many connections), 57 an operator (shutdown, cancelled), 58 the system (input, output).
     */
    private static final Set<String> OUTAGES = Set.of("08", "25", "53", "57", "58");

    /** What others are in the way of: 40 rolled back for a deadlock or for serialisation, 55 a lock that was not to be had. */
    private static final Set<String> IN_THE_WAY = Set.of("40", "55");

    /** What rows are refused for: 22 their values, 23 a rule of the tables. */
    private static final Set<String> ROWS = Set.of("22", "23");

    private static final String CANCELLED = "57014";

    private DatabaseFault() {}

    /** Whether the work failed because of the state of the database, and may succeed later as it is. */
    public static boolean isOutage(Throwable fault) {
        return refusal(fault)
                .map(refused ->
                        isOneOf(OUTAGES, refused) || isOneOf(IN_THE_WAY, refused) || isWithoutConnection(refused))
                .orElse(false);
    }

    /** Whether it may be the work itself that never succeeds: it took too long, or others were in its way. */
    public static boolean isAboutTheWork(Throwable fault) {
        return refusal(fault)
                .map(refused -> isOneOf(IN_THE_WAY, refused) || CANCELLED.equals(refused.getSQLState()))
                .orElse(false);
    }

    /** Whether the rows are at fault, and will be at any other time. */
    public static boolean isAboutTheRows(Throwable fault) {
        return refusal(fault).map(refused -> isOneOf(ROWS, refused)).orElse(false);
    }

    /** The kind of a fault; the message of a foreign one may quote personal data. */
    public static String told(Throwable fault) {
        return refusal(fault)
                .map(refused -> "SQLSTATE " + refused.getSQLState())
                .orElseGet(() -> fault.getClass().getSimpleName());
    }

    private static boolean isOneOf(Set<String> classes, SQLException refused) {
        String state = refused.getSQLState();
        return state != null && state.length() == 5 && classes.contains(state.substring(0, 2));
    }

    /** The pool gives no SQLSTATE when it has no connection to give. */
    private static boolean isWithoutConnection(SQLException refused) {
        return refused.getSQLState() == null
                && (refused instanceof SQLTransientConnectionException
                        || String.valueOf(refused.getMessage()).contains("timeout"));
    }

    private static Optional<SQLException> refusal(Throwable fault) {
        return refusals(fault).stream().findFirst();
    }

    /** The refusals of the database behind a fault, the nearest first; a failed commit keeps them among what it suppressed. */
    static List<SQLException> refusals(Throwable fault) {
        List<SQLException> refusals = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(fault));
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException refused) {
                refusals.add(refused);
            }
            if (next.getCause() != null) {
                left.add(next.getCause());
            }
            Collections.addAll(left, next.getSuppressed());
        }
        return refusals;
    }
}
