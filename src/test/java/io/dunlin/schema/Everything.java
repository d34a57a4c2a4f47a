package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Calls every operation with every input field, and gets every type with every field: in the binary, what its build did
 * not see to be needed would be missing. An operation that is new to the schema makes it fail until it is called here.
 */
abstract class Everything {

    private final SchemaWalk schema = new SchemaWalk();
    private final String run = UUID.randomUUID().toString().substring(0, 13);
    private final RuleFacts facts = new RuleFacts(run, this::mutate);
    private String point;

    /** Fails when something of the schema is not called, answered or given. */
    void callEverything() {
        LocalDate today = LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
        JsonPath borrower = people();
        JsonPath loan = loan(borrower.getString("id"), today);
        cases(borrower, loan, today);
        String sweep = sweep(loan.getString("id"), today);
        mutate(
                "loanChargeOff",
                Map.of(
                        "loanId",
                        loan.getString("id"),
                        "on",
                        today,
                        "reason",
                        "test",
                        "expectedVersion",
                        version(loan)));
        mutate(
                "loanChargeOffReverse",
                Map.of("loanId", loan.getString("id"), "reason", "test", "expectedVersion", version(loan)));
        JsonPath young = ask("loanByNumber", Map.of("number", run + "-2"));
        mutate(
                "loanCancel",
                Map.of("loanId", young.getString("id"), "reason", "test", "expectedVersion", young.getInt("version")));
        refusal();
        queries(borrower, loan, sweep);
        assertThat(schema.left())
                .allSatisfy((what, left) -> assertThat(left)
                        .as("%s of schema.graphql that Everything does not call, get or give", what)
                        .isEmpty());
    }

    private JsonPath people() {
        Map<String, Object> phone = Map.of("channel", "PHONE", "value", "+12025550123", "atWork", false);
        Map<String, Object> contact = Map.of(
                "name",
                "Eva Lee",
                "relationship",
                "SIBLING",
                "emergency",
                true,
                "declaredByBorrower",
                true,
                "contactPoints",
                List.of(Map.of("channel", "EMAIL", "value", "eva@example.org")));
        Map<String, Object> person = new HashMap<>(Map.of(
                "number",
                run,
                "name",
                "Ann Lee",
                "nationalId",
                "TEST-1",
                "birthDate",
                "1980-02-29",
                "country",
                "US",
                "subdivision",
                "IL",
                "timeZone",
                "America/Chicago",
                "locale",
                "en-US",
                "contactPoints",
                List.of(phone),
                "contacts",
                List.of(contact)));
        JsonPath registered = mutate("borrowerRegister", person);
        String id = registered.getString("borrower.id");
        person.keySet().removeAll(Set.of("number", "contactPoints", "contacts"));
        person.put("borrowerId", id);
        person.put("expectedVersion", registered.getInt("borrower.version"));
        mutate("borrowerCorrect", person);
        JsonPath added = mutate(
                "contactAdd", Map.of("borrowerId", id, "contact", Map.of("name", "Bo Lee", "relationship", "FRIEND")));
        facts.replacement(added.getString("contact.id"));
        String owner = registered.getString("borrower.contacts[0].id");
        Map<String, String> mail = Map.of("channel", "EMAIL", "value", "ann@example.org");
        point = mutate("contactPointAdd", Map.of("ownerId", owner, "contactPoint", mail))
                .getString("contactPoint.id");
        mutate("contactPointSetStanding", Map.of("contactPointId", point, "standing", "VERIFIED", "atWork", false));
        facts.people(id, owner);
        return registered.setRootPath("data.it.borrower");
    }

    /** A loan that falls due soon; and one that was paid once, with a payment that is taken back, and two holds. */
    private JsonPath loan(String borrower, LocalDate today) {
        LocalDate disbursed = LocalDate.parse("2024-06-15");
        long months = ChronoUnit.MONTHS.between(disbursed, today) + 2;
        Map<String, Object> young = loanOf(borrower);
        young.putAll(Map.of(
                "number", run + "-2", "disbursedOn", disbursed, "repaymentMode", "LUMP_SUM", "termMonths", months));
        young.remove("firstDueOn");
        facts.lender();
        mutate("loanBook", young);
        JsonPath booked = mutate("loanBook", loanOf(borrower));
        String loan = booked.getString("loan.id");
        payment(loan, "P-1");
        mutate("paymentReverse", Map.of("paymentId", payment(loan, "P-2"), "reason", "test"));
        Map<String, Object> hold = new HashMap<>(Map.of(
                "loanId",
                loan,
                "kind",
                "DISPUTE",
                "from",
                today.minusDays(9),
                "through",
                today.plusDays(9),
                "reason",
                "test",
                "authority",
                "court",
                "freezesDelinquency",
                true,
                "freezesCharges",
                true,
                "freezesContact",
                false));
        String placed = mutate("loanHoldPlace", hold).getString("hold.id");
        mutate("loanHoldLift", Map.of("holdId", placed, "on", today, "reason", "test"));
        hold.put("kind", "HARDSHIP");
        mutate("loanHoldPlace", hold);
        hold.putAll(Map.of("kind", "MORATORIUM", "moratorium", "OTHER", "freezesInterest", true));
        hold.put("through", today.minusDays(8));
        mutate("loanHoldPlace", hold);
        young.put("number", run + "-3");
        adjustments(loan, mutate("loanBook", young).getString("loan.id"), today);
        return booked.setRootPath("data.it.loan");
    }

    /** Costs at once, more costs that another person approves, and a transfer of what was paid too much of another loan. */
    private void adjustments(String loan, String overpaid, LocalDate today) {
        Map<String, Object> input = new HashMap<>(
                Map.of("loanId", loan, "kind", "ADD_COST", "amount", "10.00", "currency", "USD", "effectiveOn", today));
        input.put("reason", "test");
        input.put("expectedVersion", ask("loan", Map.of("id", loan)).getInt("version"));
        String costs = mutate("loanAdjust", input).getString("adjustment.id");
        mutate("loanAdjustReverse", Map.of("adjustmentId", costs, "reason", "test", "expectedVersion", 0));
        input.remove("expectedVersion");
        input.put("amount", "600.00");
        for (String decision : List.of("loanAdjustRefuse", "loanAdjustApprove")) {
            String proposed = mutate("loanAdjust", input).getString("adjustment.id");
            mutate(decision, Map.of("adjustmentId", proposed, "reason", "test", "expectedVersion", 0));
        }
        Map<String, Object> much = new HashMap<>(Map.of("loanId", overpaid, "reference", "P", "amount", "5000.00"));
        much.putAll(Map.of("currency", "USD", "effectiveOn", today));
        mutate("paymentRecord", much);
        input.putAll(Map.of("loanId", overpaid, "kind", "TRANSFER_UNALLOCATED", "amount", "100.00", "toLoanId", loan));
        mutate("loanAdjust", input);
        input.remove("toLoanId");
        input.putAll(Map.of("loanId", loan, "kind", "WAIVE_COST", "amount", "500.00"));
        mutate("loanAdjust", input);
    }

    private Map<String, Object> loanOf(String borrower) {
        Map<String, Object> loan = new HashMap<>(quote());
        loan.putAll(Map.of(
                "number", run, "borrowerId", borrower, "penaltyRate", "0.06", "lateFee", "5.00", "graceDays", 3));
        loan.putAll(Map.of("lenderCode", run, "productKind", "PERSONAL_LOAN"));
        return loan;
    }

    private static Map<String, Object> quote() {
        return Map.of(
                "principal",
                "1200.00",
                "currency",
                "USD",
                "annualRate",
                "0.12",
                "repaymentMode",
                "LEVEL_PAYMENT",
                "dayCount",
                "THIRTY_360",
                "termMonths",
                12,
                "disbursedOn",
                "2024-01-31",
                "firstDueOn",
                "2024-02-29");
    }

    private String payment(String loan, String reference) {
        return mutate(
                        "paymentRecord",
                        Map.of(
                                "loanId",
                                loan,
                                "reference",
                                reference,
                                "amount",
                                "150.00",
                                "currency",
                                "USD",
                                "effectiveOn",
                                "2024-03-15",
                                "channel",
                                "WIRE",
                                "payoff",
                                false))
                .getString("payment.id");
    }

    private void cases(JsonPath borrower, JsonPath loan, LocalDate today) {
        JsonPath found = ask("loan", Map.of("id", loan.getString("id")));
        // as late as this one: a case of another test may have more than one answer holds
        int days = found.getInt("openCase.pastDueDays");
        Map<String, Object> where = Map.of(
                "kind",
                List.of("COLLECTION"),
                "unassigned",
                true,
                "status",
                List.of("OPEN"),
                "pastDueDays",
                Map.of("gte", days, "lte", days));
        facts.claimer();
        mutate("caseClaimNext", Map.of("where", where, "contactable", "ANY"));
        String id = found.getString("openCase.id");
        Map<String, Object> action = new HashMap<>(Map.of(
                "caseId",
                id,
                "loanId",
                loan.getString("id"),
                "channel",
                "EMAIL",
                "direction",
                "OUTBOUND",
                "purpose",
                "VERIFY_INFORMATION",
                "party",
                "CONTACT",
                "contactId",
                borrower.getString("contacts[0].id"),
                "outcome",
                "DELIVERED",
                "performedAt",
                "2024-06-01T15:30:00Z"));
        action.putAll(Map.of("contactPointId", point, "durationSeconds", 40, "note", "test", "nextActionOn", today));
        new AgencyFacts(run, this::mutate).agencies(today);
        facts.collector();
        action.putAll(facts.conduct());
        action.put("place", "HOME");
        action.put("loanIds", List.of(loan.getString("id")));
        JsonPath logged = mutate("caseLogAction", action);
        facts.verified(logged.getString("action.id"));
        facts.wishes(id, borrower, point);
        facts.outside(borrower.getString("id"), point, this::ask);
        facts.visits(id, borrower.getString("id"), loan.getString("id"));
        new HardshipFacts(this::mutate, this::ask).hardships(borrower.getString("id"), today);
        facts.callBacks(id, borrower.getString("id"), borrower.getString("contactPoints[0].id"), this::ask);
        new ArrangementFacts(run, this::mutate).promises(id, loan.getString("id"), today, this::ask);
        assertThat(ask("contactPermission", Map.of("input", facts.proposal(id, loan.getString("id"), borrower, point)))
                        .getList("reasons"))
                .isNotEmpty();
        assertThat(ask("contactPermission", Map.of("input", facts.call(id))).getList("quotas"))
                .isNotEmpty();
        facts.compliance(id, this::ask);
        assertThat(ask("contactWindows", facts.calendar(id)).getList("contactPoint.id"))
                .isNotEmpty();
        facts.corrections(
                logged.getString("action.id"), borrower.getString("contacts[0].id"), point, loan.getString("id"));
        facts.placement(id, version(id));
        facts.log(id, this::ask);
        JsonPath now = ask("collectionCase", Map.of("id", id));
        mutate("caseAssign", Map.of("caseId", id, "assignee", Staff.CLAIMER, "expectedVersion", now.getInt("version")));
        mutate("caseAssign", Map.of("caseId", id, "team", run));
        int assigned = ask("collectionCase", Map.of("id", id)).getInt("version");
        mutate("caseNextActionPlan", Map.of("caseId", id, "on", today.plusDays(1), "expectedVersion", assigned));
    }

    /** A preview has edges; the failure is written by hand, since nothing that can be recorded makes a review fail. */
    private String sweep(String loan, LocalDate today) {
        String sweep = mutate("overdueSweepStart", Map.of("asOf", today.plusDays(200), "preview", true))
                .getString("sweep.id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !"RUNNING"
                        .equals(ask("overdueSweep", Map.of("id", sweep)).getString("status")));
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getProperty("dunlin.test.jdbc-url"));
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into sweep_failure (sweep_id, loan_id, fault, failed_at)"
                                + " select s.id, l.id, 'test', now() from loan l, overdue_sweep s where l.number = ?"
                                + " order by s.id desc limit 1")) {
            insert.setString(1, run);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sweep;
    }

    private void refusal() {
        JsonPath refused =
                call("loanHoldLift", Map.of("input", Map.of("holdId", "x", "on", "2024-01-01", "reason", "test")));
        assertThat(refused.getString("userErrors[0].code")).isEqualTo("NOT_FOUND");
    }

    private void queries(JsonPath borrower, JsonPath loan, String sweep) {
        assertThat(ask("borrower", Map.of("id", borrower.getString("id"))).getString("nationalId"))
                .startsWith("****");
        PrivacyFacts privacy = new PrivacyFacts(run, this::mutate, this::ask);
        privacy.looks(borrower.getString("id"));
        privacy.retention(new HashMap<>(quote()));
        ask("borrowers", Map.of("first", 1, "where", Map.of("number", run, "country", "US", "hasOpenCase", true)));
        ask("borrowers", Map.of("where", Map.of("phone", "+1 202 555 0123", "nationalId", run)));
        ask("node", Map.of("id", loan.getString("id")));
        ask("loanByNumber", Map.of("number", run));
        ask("borrowerByNumber", Map.of("number", run));
        ask("caseByNumber", Map.of("number", "C-00000001"));
        ask("stages", Map.of());
        ask("jurisdictions", Map.of());
        Map<String, Object> loans = Map.of(
                "status",
                List.of("ACTIVE", "CHARGED_OFF"),
                "stage",
                List.of("M7", "CHARGED_OFF"),
                "pastDueDays",
                Map.of("gte", 1),
                "borrowerId",
                borrower.getString("id"));
        ask("loans", Map.of("first", 1, "where", loans, "orderBy", "OUTSTANDING_DESC"));
        ask("collectionCases", Map.of("first", 1));
        ask("collectionCases", Map.of("first", 1, "where", Map.of("placedWith", "nobody")));
        Map<String, Object> mine = Map.of("assignee", "tester");
        ask("workQueue", Map.of("first", 1, "where", mine, "contactable", "ANY", "orderBy", "CONTACTABLE"));
        ask("overdueSweeps", Map.of("first", 1));
        assertThat(ask("overdueSweep", Map.of("id", sweep)).getList("failedLoans"))
                .hasSize(1);
        ask("repaymentQuote", Map.of("input", quote()));
        ask("agencies", Map.of("active", true));
        ask("lenders", Map.of());
        ask("messageTexts", Map.of());
        ask("teams", Map.of());
        Map<String, Object> staff = Map.of(
                "active",
                true,
                "team",
                List.of(run),
                "agency",
                List.of(run),
                "trainingEndsThrough",
                LocalDate.parse("2024-12-31"));
        ask("collectors", Map.of("first", 1, "where", staff));
        ask("rulesInForce", Map.of("jurisdiction", "US", "on", "2026-01-01"));
        assertThat(call("businessDate", Map.of()).getString("")).isNotBlank();
    }

    private static int version(JsonPath loan) {
        return GraphQl.ask("query($id: ID!) { loan(id: $id) { version } }", Map.of("id", loan.getString("id")))
                .getInt("loan.version");
    }

    private static int version(String caseId) {
        return GraphQl.ask("query($id: ID!) { collectionCase(id: $id) { version } }", Map.of("id", caseId))
                .getInt("collectionCase.version");
    }

    private JsonPath mutate(String operation, Map<String, ?> input) {
        Map<String, Object> keyed = new HashMap<>(input);
        keyed.put("idempotencyKey", UUID.randomUUID().toString());
        JsonPath payload = call(operation, Map.of("input", keyed));
        assertThat(payload.getList("userErrors")).as(operation).isEmpty();
        done(operation);
        return payload;
    }

    private JsonPath ask(String operation, Map<String, ?> arguments) {
        JsonPath answer = call(operation, arguments);
        assertThat(answer.<Object>get("")).as(operation).isNotNull();
        return answer;
    }

    private JsonPath call(String operation, Map<String, ?> arguments) {
        schema.given(operation, arguments);
        boolean another = operation.equals("caseClaimNext") || operation.equals("loanAdjustApprove");
        String token = another ? Tokens.staff(Staff.CLAIMER) : Tokens.staff();
        JsonPath answer =
                GraphQl.ask(token, schema.document(operation, arguments.keySet()), texts(operation, arguments));
        schema.answered(answer.get("it"));
        return answer.setRootPath("data.it");
    }

    /** Dates as the API takes them. */
    private Map<String, ?> texts(String operation, Map<?, ?> arguments) {
        Map<String, Object> texts = new HashMap<>();
        arguments.forEach(
                (name, value) -> texts.put(String.valueOf(name), text(operation, String.valueOf(name), value)));
        return texts;
    }

    private Object text(String operation, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return texts(operation, map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> text(operation, name, item)).toList();
        }
        return value instanceof String text
                ? sent(operation, name, text)
                : value instanceof LocalDate ? value.toString() : value;
    }

    /** What is sent as the text of a field. */
    String sent(String operation, String field, String text) {
        return text;
    }

    /** Called when a mutation has done what it should. */
    void done(String mutation) {}
}
