package io.dunlin.casework.visit;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests about visits have in common, over HTTP only. */
public final class Visits {

    public static final String VISIT =
            "visit { id status plannedFor place address participants approvedBy cancelReason case { id } }";

    public static final String ACTION =
            "action { id channel direction purpose party outcome performedAt performedBy note actorType"
                    + " participants place entered entryConsent delinquencyReason recordingReference identityDisclosed purposeDisclosed debtDisclosed"
                    + " contactPoint { value } case { id } }";

    private Visits() {}

    /** A borrower with an address and an open case. */
    public record Home(String borrower, String address, String phone, String contactPoint, String caseId) {

        static Home open() {
            JsonPath person = CaseFlow.borrower();
            String borrower = person.getString("borrower.id");
            CaseFlow.loan(borrower, "USD", 2, 30);
            String address = GraphQl.mutate(
                            "contactPointAdd",
                            "ContactPointAddInput",
                            "contactPoint { id }",
                            Map.of(
                                    "ownerId",
                                    borrower,
                                    "contactPoint",
                                    Map.of("channel", "ADDRESS", "value", "1 Test Street")))
                    .getString("contactPoint.id");
            return new Home(
                    borrower,
                    address,
                    person.getString("borrower.contactPoints[0].id"),
                    person.getString("borrower.contacts[0].contactPoints[0].id"),
                    CaseFlow.openCase(borrower));
        }
    }

    public static String soon() {
        return Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    public static Map<String, Object> plan(Home home) {
        return new HashMap<>(Map.of(
                "caseId",
                home.caseId(),
                "plannedFor",
                soon(),
                "place",
                "HOME",
                "contactPointId",
                home.address(),
                "participants",
                List.of("ann", "bob")));
    }

    public static JsonPath planned(Map<String, Object> input) {
        return GraphQl.mutate(
                "visitPlan", "VisitPlanInput", VISIT + " permission { verdict at reasons { ruleId } }", input);
    }

    /** Plans a visit and gives its id. */
    public static String planned(Home home) {
        return CaseFlow.done(planned(plan(home))).getString("visit.id");
    }

    /** Does what comes before a visit: the collectors are known, a reminder was sent, and a call was tried. */
    public static void prepare(Home home) {
        for (String collector : List.of("ann", "bob")) {
            GraphQl.mutate(
                    "collectorRegister",
                    "CollectorRegisterInput",
                    "collector { code }",
                    Map.of("code", collector, "name", "Visit Collector", "employer", "Visit Lender"));
        }
        Map<String, Object> reminder = new HashMap<>(CaseFlow.call(home.caseId(), "DELIVERED"));
        reminder.putAll(Map.of("channel", "LETTER", "purpose", "REMIND"));
        CaseFlow.log(reminder);
        CaseFlow.log(CaseFlow.call(home.caseId(), "NO_ANSWER"));
    }

    public static JsonPath approve(String visit) {
        return GraphQl.mutate("visitApprove", "VisitApproveInput", VISIT, Map.of("visitId", visit));
    }

    public static JsonPath cancel(String visit, String reason) {
        return GraphQl.mutate("visitCancel", "VisitCancelInput", VISIT, Map.of("visitId", visit, "reason", reason));
    }

    public static Map<String, Object> made(String visit) {
        return new HashMap<>(Map.of(
                "visitId",
                visit,
                "performedAt",
                "2026-03-01T10:00:00Z",
                "participants",
                List.of("ann", "cy"),
                "outcome",
                "MET"));
    }

    public static JsonPath complete(Map<String, Object> input) {
        return GraphQl.mutate("visitComplete", "VisitCompleteInput", VISIT + " " + ACTION, input);
    }

    public static String status(String visit) {
        return GraphQl.ask("query($id: ID!) { node(id: $id) { ... on Visit { status } } }", Map.of("id", visit))
                .getString("node.status");
    }

    public static int actions(Home home) {
        return CaseFlow.collectionCase(home.caseId(), "actions { totalCount }").getInt("actions.totalCount");
    }
}
