package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Brings borrowers into trouble and out of it, over HTTP only. */
public final class CaseFlow {

    /** No two borrowers are late for the same number of days, so that a filter by days finds one of them alone. */
    private static final AtomicInteger DAYS = new AtomicInteger(4000);

    private CaseFlow() {}

    public static LocalDate today() {
        return LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
    }

    public static int daysOfItsOwn() {
        return DAYS.incrementAndGet();
    }

    public static JsonPath borrower() {
        return done(GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id number contactPoints { id } contacts { id contactPoints { id } } }",
                person()));
    }

    /**
     * A borrower with a telephone and a spouse who has one. They live where it is daytime, and their number is of no place,
     * so that they may be contacted at whatever hour the tests run.
     */
    public static Map<String, Object> person() {
        Map<String, Object> phone = Map.of("channel", "PHONE", "value", "+18005550123");
        Map<String, Object> spouse =
                Map.of("name", "Flow Spouse", "relationship", "SPOUSE", "contactPoints", List.of(phone));
        return Map.of(
                "number",
                "B-" + UUID.randomUUID(),
                "name",
                "Flow Person",
                "country",
                "US",
                "timeZone",
                daytime(),
                "contactPoints",
                List.of(phone),
                "contacts",
                List.of(spouse));
    }

    /** A zone where it is at least ten and not yet five: far from both ends of the hours that any country allows. */
    private static String daytime() {
        Instant now = Instant.now();
        return Stream.of(
                        "America/New_York",
                        "America/Los_Angeles",
                        "Pacific/Honolulu",
                        "Pacific/Auckland",
                        "Asia/Tokyo",
                        "Asia/Kolkata",
                        "Europe/Berlin")
                .filter(zone -> {
                    int hour = now.atZone(ZoneId.of(zone)).getHour();
                    return hour >= 10 && hour < 17;
                })
                .findFirst()
                .orElseThrow();
    }

    public static String loan(String borrowerId, String currency, int installments, int daysAgo) {
        return done(GraphQl.mutate(
                        "loanBook",
                        "LoanBookInput",
                        "loan { id }",
                        terms(borrowerId, currency, installments, today().minusDays(daysAgo))))
                .getString("loan.id");
    }

    /** A loan without interest whose installments of 100 fall due monthly from the day on. */
    public static Map<String, Object> terms(String borrowerId, String currency, int installments, LocalDate due) {
        return Map.of(
                "number",
                "L-" + UUID.randomUUID(),
                "borrowerId",
                borrowerId,
                "principal",
                installments + "00.00",
                "currency",
                currency,
                "annualRate",
                "0",
                "termMonths",
                installments,
                "disbursedOn",
                due.minusMonths(1).toString(),
                "firstDueOn",
                due.toString());
    }

    /** A call to the borrower, just now. */
    public static Map<String, Object> call(String caseId, String outcome) {
        return Map.of(
                "caseId",
                caseId,
                "channel",
                "CALL",
                "purpose",
                "COLLECT",
                "party",
                "BORROWER",
                "performedAt",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "outcome",
                outcome);
    }

    public static String pay(String loanId, String amount) {
        return done(GraphQl.mutate(
                        "paymentRecord",
                        "PaymentRecordInput",
                        "payment { id }",
                        Map.of(
                                "loanId",
                                loanId,
                                "reference",
                                "P-" + UUID.randomUUID(),
                                "amount",
                                amount,
                                "currency",
                                "USD",
                                "effectiveOn",
                                today().toString())))
                .getString("payment.id");
    }

    public static JsonPath log(Map<String, Object> input) {
        return done(
                GraphQl.mutate("caseLogAction", "CaseLogActionInput", "action { id } case { id nextActionOn }", input));
    }

    public static String openCase(String borrowerId) {
        return GraphQl.ask("query($id: ID!) { borrower(id: $id) { openCase { id } } }", Map.of("id", borrowerId))
                .getString("borrower.openCase.id");
    }

    public static JsonPath collectionCase(String id, String selection) {
        return GraphQl.ask(
                        "query($id: ID!) { it: collectionCase(id: $id) { %s } }".formatted(selection), Map.of("id", id))
                .setRootPath("data.it");
    }

    /** The cases in the queue whose borrower is late for so many days. */
    public static List<String> queue(int days, List<String> statuses) {
        Map<String, Object> where = new HashMap<>();
        where.put("pastDueDays", Map.of("gte", days, "lte", days));
        if (!statuses.isEmpty()) {
            where.put("status", statuses);
        }
        return GraphQl.ask(
                        "query($where: CaseWhere) { workQueue(where: $where) { edges { node { id } } } }",
                        Map.of("where", where))
                .getList("workQueue.edges.node.id");
    }

    public static JsonPath done(JsonPath payload) {
        assertThat(payload.getList("userErrors")).isEmpty();
        return payload;
    }
}
