package io.dunlin.bench;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Measures how many contacts the guard judges in a second: bench/guard. */
public final class GuardBench {

    private static final int JUDGEMENTS = 2_000;
    private static final int PAGES = 200;
    private static final int CONNECTIONS = 4;
    private static final String DATABASE = "guard";

    /** Judges cases of the queue only when it is told to, so that nothing runs beside what is measured. */
    private static final Map<String, String> QUIET = Map.of("DUNLIN_QUEUE_REFRESH_EVERY", "off");

    private GuardBench() {}

    /** @param arguments how many judgements; {@value #JUDGEMENTS} when left out */
    public static void main(String[] arguments) throws Exception {
        int judgements = arguments.length > 0 ? Integer.parseInt(arguments[0]) : JUDGEMENTS;
        List<Form> forms = Form.built(Form.JVM, Form.NATIVE);
        try (BenchDatabase database = new BenchDatabase()) {
            System.out.println(Machine.describe());
            System.out.println(database.value("postgres", "select version()"));
            database.create(DATABASE);
            start(database, forms.get(0), QUIET).close(); // makes the tables
            GuardPortfolio.fill(database, DATABASE);
            System.out.printf(
                    "%d borrowers with %d actions each in ten years, %d others with an open case; %d connections%n",
                    GuardPortfolio.BUSY, GuardPortfolio.ACTIONS, GuardPortfolio.OTHERS, CONNECTIONS);
            plainSql(database, judgements);
            for (Form form : forms) {
                judge(database, form, judgements);
            }
            for (Form form : forms) {
                queue(database, form);
            }
        }
    }

    private static PackagedApp start(BenchDatabase database, Form form, Map<String, String> settings) throws Exception {
        String[] heap = form == Form.JVM ? new String[] {"-Xmx256m"} : new String[0];
        return PackagedApp.start(form, database.url(DATABASE), settings, heap);
    }

    private static void judge(BenchDatabase database, Form form, int judgements) throws Exception {
        try (PackagedApp app = start(database, form, QUIET)) {
            String person =
                    "{ contactPermission(input: {caseId: \"%s\", party: BORROWER, channel: CALL, purpose: COLLECT}) {"
                                    .formatted(caseId(1))
                            + " verdict nextAllowedAt until reasons { ruleId sentence } quotas { used limit } } }";
            String page = "{ workQueue(first: 50) { edges { node { id contactability { now channels sentence } } } } }";
            report(form, "one person, cold", 1, Load.seconds(app, 1, 1, person, "\"verdict\""), 1);
            report(form, "page of 50, cold", 1, Load.seconds(app, 1, 1, page, "\"sentence\""), GuardPortfolio.BUSY);
            Load.seconds(app, CONNECTIONS, judgements / 2, person, "\"verdict\"");
            report(
                    form,
                    "one person",
                    judgements,
                    Load.seconds(app, CONNECTIONS, judgements, person, "\"verdict\""),
                    1);
            Load.seconds(app, CONNECTIONS, PAGES / 2, page, "\"sentence\"");
            report(
                    form,
                    "page of 50",
                    PAGES,
                    Load.seconds(app, CONNECTIONS, PAGES, page, "\"sentence\""),
                    GuardPortfolio.BUSY);
            report(
                    form,
                    "no judgement at all",
                    judgements,
                    Load.seconds(app, CONNECTIONS, judgements, "{ businessDate }", "businessDate"),
                    0);
        }
    }

    /** How fast cases that are due are judged, and what a page costs by day, and by night when all cases are left out. */
    private static void queue(BenchDatabase database, Form form) throws Exception {
        database.run(DATABASE, "update case_contactability set open = true, review_at = '-infinity'");
        database.settle(DATABASE, "case_contactability");
        refresh(database, form);
        try (PackagedApp app = start(database, form, QUIET)) {
            String page = "{ workQueue(first: 50, contactable: %s) { edges { node { id number priority } } } }";
            page(app, form, "page of the queue, all cases", page.formatted("ANY"), "\"number\"");
            page(app, form, "page of the queue, contactable now or not", page.formatted("NOW"), "edges");
            GuardPortfolio.night(database, DATABASE);
            page(app, form, "page of the queue by night, when all are left out", page.formatted("NOW"), "\"edges\":[]");
        }
    }

    private static void refresh(BenchDatabase database, Form form) throws Exception {
        long start = System.nanoTime();
        PackagedApp app = start(database, form, Map.of("DUNLIN_QUEUE_REFRESH_EVERY", "1s"));
        try {
            while (!database.value(DATABASE, "select count(*) from case_contactability where review_at <= now()")
                    .equals("0")) {
                Thread.sleep(200);
            }
        } finally {
            app.close();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int cases = GuardPortfolio.BUSY + GuardPortfolio.OTHERS;
        System.out.printf(
                "%-7s %d cases judged for the queue in %.1f s, the start included: %.0f cases/s%n",
                form, cases, seconds, cases / seconds);
    }

    private static void page(PackagedApp app, Form form, String what, String document, String expected)
            throws Exception {
        Load.seconds(app, 1, 20, document, expected);
        double seconds = Load.seconds(app, 1, 20, document, expected);
        System.out.printf("%-7s %-50s %8.1f ms%n", form, what, 1000 * seconds / 20);
    }

    private static void report(Form form, String what, int requests, double seconds, int judged) {
        System.out.printf(
                "%-7s %-20s %8.2f ms a request, %8.0f requests/s%s%n",
                form,
                what,
                1000 * seconds / requests,
                requests / seconds,
                judged == 0 ? "" : ", %.0f borrowers judged/s".formatted(requests * judged / seconds));
    }

    /** The yardstick: all actions of one borrower, and those of the last days, by one statement each. */
    private static void plainSql(BenchDatabase database, int times) throws Exception {
        try (Connection connection = database.connect(DATABASE)) {
            String all = "select performed_at, outcome, channel, direction from collection_action where borrower_id ="
                    + " (select borrower_id from collection_case where id = ?) and channel <> 'NOTE' and purpose <> 'INTERNAL'";
            sql(connection, "plain SQL, the whole history", all, Math.min(times, 500));
            sql(
                    connection,
                    "plain SQL, the last 33 days",
                    all + " and performed_at > now() - interval '33 days'",
                    times);
        }
    }

    private static void sql(Connection connection, String what, String text, int times) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setObject(1, UUID.fromString(GuardPortfolio.caseKey(1)));
            int rows = 0;
            long start = 0;
            for (int i = 0; i < times + 20; i++) {
                start = i == 20 ? System.nanoTime() : start;
                try (ResultSet found = statement.executeQuery()) {
                    for (rows = 0; found.next(); rows++) {
                        found.getTimestamp(1);
                    }
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%-28s %8.3f ms, %d rows%n", what, 1000 * seconds / times, rows);
        }
    }

    private static String caseId(int number) {
        return NodeId.encode(NodeType.COLLECTION_CASE, UUID.fromString(GuardPortfolio.caseKey(number)));
    }
}
