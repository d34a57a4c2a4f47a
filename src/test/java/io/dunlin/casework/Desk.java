package io.dunlin.casework;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A case of a borrower who lives somewhere, with two telephones and a spouse, and a collector who may work: over HTTP only.
 *
 * @param contact the spouse
 * @param spousePhone the spouse's telephone
 * @param collector the collector's code
 */
public record Desk(
        String borrower,
        String caseId,
        List<String> loans,
        String phone,
        String otherPhone,
        String email,
        String address,
        String contact,
        String spousePhone,
        String collector,
        ZoneId zone) {

    public static final String PERMISSION =
            "verdict at until nextAllowedAt neverBecause reasons { ruleId effect sentence citation bindingness confidence used"
                    + " limit nextAllowedAt } quotas { ruleId used limit resetsAt } missing regimes";

    /** Numbers of the country of a borrower; elsewhere hours go by the clock of New York. */
    private static final Map<String, String> AREAS =
            Map.of("CN", "+861381", "GB", "+44207", "DE", "+491511", "IN", "+91987", "AU", "+6128");

    /** In Australia, with a borrower who agreed to contact at all hours and on all days, whenever the test runs. */
    public static Desk atAnyHour() {
        Desk desk = in("AU", "Australia/Sydney");
        CaseFlow.done(GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId",
                        desk.borrower(),
                        "kind",
                        "AGREED_TO_TIME",
                        "from",
                        CaseFlow.today().minusYears(1).toString(),
                        "detail",
                        "00:00-23:59")));
        return desk;
    }

    public static Desk in(String country, String zone) {
        return in(country, zone, country);
    }

    /** @param lender the country of the lender */
    public static Desk in(String country, String zone, String lender) {
        return in(country, zone, lender, 40);
    }

    /** @param days since when the first installment of the loans is past due */
    public static Desk in(String country, String zone, String lender, int days) {
        JsonPath person = CaseFlow.done(GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id contactPoints { id } contacts { id contactPoints { id } } }",
                Map.of(
                        "number",
                        "B-" + UUID.randomUUID(),
                        "name",
                        "Desk Person",
                        "country",
                        country,
                        "timeZone",
                        zone,
                        "contactPoints",
                        List.of(
                                point("PHONE", number()),
                                point("PHONE", number()),
                                point("EMAIL", "desk@example.org"),
                                point("ADDRESS", "1 Test Street")),
                        "contacts",
                        List.of(Map.of(
                                "name",
                                "Desk Spouse",
                                "relationship",
                                "SPOUSE",
                                "declaredByBorrower",
                                true,
                                "contactPoints",
                                List.of(point("PHONE", AREAS.getOrDefault(country, "+1202") + local())))))));
        String borrower = person.getString("borrower.id");
        String code = "LND-" + UUID.randomUUID().toString().substring(0, 13);
        CaseFlow.done(GraphQl.mutate(
                "lenderRegister",
                "LenderRegisterInput",
                "lender { id }",
                Map.of("code", code, "name", "Desk Lender", "country", lender, "licence", "BANK")));
        LocalDate due = CaseFlow.today().minusDays(days);
        List<String> loans = List.of(loan(borrower, code, due), loan(borrower, code, due));
        String collector = trained();
        return new Desk(
                borrower,
                CaseFlow.openCase(borrower),
                loans,
                person.getString("borrower.contactPoints[0].id"),
                person.getString("borrower.contactPoints[1].id"),
                person.getString("borrower.contactPoints[2].id"),
                person.getString("borrower.contactPoints[3].id"),
                person.getString("borrower.contacts[0].id"),
                person.getString("borrower.contacts[0].contactPoints[0].id"),
                collector,
                ZoneId.of(zone));
    }

    /** A collector of an agency. */
    public static String agent() {
        String code = "AGT-" + UUID.randomUUID().toString().substring(0, 13);
        CaseFlow.done(GraphQl.mutate(
                "collectorRegister",
                "CollectorRegisterInput",
                "collector { code }",
                Map.of("code", code, "name", "Desk Agent", "employer", "Desk Agency", "actorType", "AGENCY")));
        return code;
    }

    /** Of nobody else: dials are counted by number, with whomever it is filed. */
    public static String number() {
        return "+1202" + local();
    }

    private static int local() {
        return ThreadLocalRandom.current().nextInt(2_000_000, 10_000_000);
    }

    /** A collector who passed an examination a month ago that is good for a year. */
    public static String trained() {
        return trained("FIRST_PARTY");
    }

    /** The same on somebody else's behalf. */
    public static String trained(String actorType) {
        return Staff.trained(Staff.code(), Map.of("employer", "Desk Lender", "actorType", actorType));
    }

    private static Map<String, Object> point(String channel, String value) {
        return Map.of("channel", channel, "value", value);
    }

    private static String loan(String borrower, String lender, LocalDate due) {
        Map<String, Object> terms = new HashMap<>(CaseFlow.terms(borrower, "USD", 3, due));
        terms.put("lenderCode", lender);
        return CaseFlow.done(GraphQl.mutate("loanBook", "LoanBookInput", "loan { id }", terms))
                .getString("loan.id");
    }

    /** So many days from today, at a time of the borrower's day. */
    public String at(int days, String time) {
        return LocalDateTime.parse(CaseFlow.today().plusDays(days) + "T" + time)
                .atZone(zone)
                .toInstant()
                .toString();
    }

    /** A call to the borrower to collect, with more or other fields. */
    public Map<String, Object> proposal(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "caseId",
                caseId,
                "party",
                "BORROWER",
                "contactPointId",
                phone,
                "channel",
                "CALL",
                "purpose",
                "COLLECT",
                "collector",
                collector,
                "at",
                at(1, "12:00")));
        input.putAll(more);
        return input;
    }

    /** The fields of a call to the spouse in the place of one to the borrower. */
    public Map<String, Object> spouse(String purpose) {
        return Map.of("party", "CONTACT", "contactId", contact, "contactPointId", spousePhone, "purpose", purpose);
    }

    /** What the guard says of a call to the borrower to collect, with more or other fields. */
    public JsonPath permission(Map<String, ?> more) {
        return GraphQl.ask(
                        "query($input: ContactProposalInput!) { it: contactPermission(input: $input) { %s } }"
                                .formatted(PERMISSION),
                        Map.of("input", proposal(more)))
                .setRootPath("data.it");
    }

    public String verdict(Map<String, ?> more) {
        return permission(more).getString("verdict");
    }

    /** The rules that are against a call to the borrower to collect, with more or other fields. */
    public List<String> against(Map<String, ?> more) {
        return permission(more).getList("reasons.findAll { it.effect == 'REFUSE' }.ruleId");
    }

    /** Logs a call to the borrower, with more or other fields. */
    public JsonPath log(String at, String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(caseId, outcome));
        input.put("performedAt", at);
        input.put("contactPointId", phone);
        input.putAll(more);
        return CaseFlow.log(input);
    }
}
