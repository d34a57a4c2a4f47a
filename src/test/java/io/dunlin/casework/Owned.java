package io.dunlin.casework;

import io.dunlin.casework.promise.PromiseFlow;
import io.dunlin.casework.visit.Visits;
import io.dunlin.people.agency.Agencies;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One object of every type that belongs to a borrower, whose case is with an agency.
 *
 * @param number the borrower's number
 * @param loanNumber the number of a loan
 */
record Owned(Desk desk, String agency, String number, String loanNumber, Map<NodeType, String> ids) {

    static Owned by(String agency) {
        Desk desk = Desk.in("US", "America/New_York");
        Map<NodeType, String> ids = new EnumMap<>(NodeType.class);
        // First: a case with a hold or a condition as follow is not placed.
        CaseFlow.done(GraphQl.mutate(
                "casePlace",
                "CasePlaceInput",
                "case { id }",
                Map.of("caseId", desk.caseId(), "agency", Agencies.registered(agency))));
        String loan = desk.loans().get(0);
        ids.put(NodeType.BORROWER, desk.borrower());
        ids.put(NodeType.CONTACT, desk.contact());
        ids.put(NodeType.CONTACT_POINT, desk.phone());
        ids.put(NodeType.LOAN, loan);
        ids.put(NodeType.COLLECTION_CASE, desk.caseId());
        ids.put(NodeType.PAYMENT, payment(loan));
        ids.put(NodeType.LOAN_HOLD, hold(loan));
        ids.put(NodeType.LOAN_ADJUSTMENT, costs(loan));
        ids.put(
                NodeType.COLLECTION_ACTION,
                CaseFlow.done(CaseFlow.log(CaseFlow.call(desk.caseId(), "NO_ANSWER")))
                        .getString("action.id"));
        ids.put(
                NodeType.VISIT,
                CaseFlow.done(Visits.planned(new java.util.HashMap<>(Map.of(
                                "caseId", desk.caseId(),
                                "plannedFor", Visits.soon(),
                                "place", "HOME",
                                "contactPointId", desk.address(),
                                "participants", List.of("ann", "bob")))))
                        .getString("visit.id"));
        ids.put(NodeType.CALL_BACK, callBack(desk));
        ids.put(NodeType.PROMISE, promise(desk));
        ids.put(
                NodeType.DO_NOT_CONTACT,
                CaseFlow.done(Wishes.request(Wishes.of(desk.caseId(), "EVERYTHING", Map.of())))
                        .getString("doNotContact.id"));
        ids.put(NodeType.BORROWER_CONDITION, condition(desk.borrower()));
        ids.put(
                NodeType.HARDSHIP,
                CaseFlow.done(GraphQl.mutate(
                                "hardshipDeclare",
                                "HardshipDeclareInput",
                                "hardship { id }",
                                Map.of("borrowerId", desk.borrower(), "reason", "ILLNESS")))
                        .getString("hardship.id"));
        JsonPath decisions = decisions(desk.caseId());
        ids.put(NodeType.COMPLIANCE_DECISION, decisions.getString("complianceDecisions.edges[0].node.id"));
        ids.put(NodeType.BREACH, decisions.getString("breaches.edges[0].node.id"));
        // Nobody may be called any more, so there is none; it is refused before anybody looks.
        ids.put(NodeType.CONTACT_PERMIT, NodeId.encode(NodeType.CONTACT_PERMIT, UUID.randomUUID()));
        JsonPath numbers = GraphQl.ask(
                "query($b: ID!, $l: ID!) { borrower(id: $b) { number } loan(id: $l) { number } }",
                Map.of("b", desk.borrower(), "l", loan));
        return new Owned(desk, agency, numbers.getString("borrower.number"), numbers.getString("loan.number"), ids);
    }

    private static String payment(String loan) {
        Map<String, Object> input = Map.of(
                "loanId",
                loan,
                "reference",
                "P-1",
                "amount",
                "1.00",
                "currency",
                "USD",
                "effectiveOn",
                CaseFlow.today().minusDays(1).toString());
        return CaseFlow.done(GraphQl.mutate("paymentRecord", "PaymentRecordInput", "payment { id }", input))
                .getString("payment.id");
    }

    private static String costs(String loan) {
        Map<String, Object> input = Map.of(
                "loanId",
                loan,
                "kind",
                "ADD_COST",
                "amount",
                "1.00",
                "currency",
                "USD",
                "reason",
                "test",
                "effectiveOn",
                CaseFlow.today().toString());
        return CaseFlow.done(GraphQl.mutate("loanAdjust", "LoanAdjustInput", "adjustment { id }", input))
                .getString("adjustment.id");
    }

    private static String hold(String loan) {
        Map<String, Object> input = Map.of(
                "loanId",
                loan,
                "kind",
                "DISPUTE",
                "reason",
                "test",
                "from",
                CaseFlow.today().toString());
        return CaseFlow.done(GraphQl.mutate("loanHoldPlace", "LoanHoldPlaceInput", "hold { id }", input))
                .getString("hold.id");
    }

    /** For noon of the day after tomorrow, where the borrower lives. */
    private static String callBack(Desk desk) {
        return CaseFlow.done(GraphQl.mutate(
                        "callBackPlan",
                        "CallBackPlanInput",
                        "callBack { id }",
                        Map.of("caseId", desk.caseId(), "at", desk.at(2, "12:00"))))
                .getString("callBack.id");
    }

    /** About one loan of two: the case stays in the queue. */
    private static String promise(Desk desk) {
        Map<String, Object> terms = PromiseFlow.terms(5, "10.00");
        terms.put("loanIds", List.of(desk.loans().get(0)));
        return PromiseFlow.made(desk.caseId(), terms);
    }

    private static String condition(String borrower) {
        Map<String, Object> input = Map.of(
                "borrowerId",
                borrower,
                "kind",
                "VULNERABLE",
                "from",
                CaseFlow.today().toString(),
                "evidence",
                "test");
        return CaseFlow.done(
                        GraphQl.mutate("borrowerConditionRecord", "BorrowerConditionInput", "condition { id }", input))
                .getString("condition.id");
    }

    private static JsonPath decisions(String caseId) {
        return GraphQl.ask(
                "query($id: ID!) { complianceDecisions(where: {caseId: $id}) { edges { node { id } } }"
                        + " breaches(where: {caseId: $id}) { edges { node { id } } } }",
                Map.of("id", caseId));
    }

    /** The id for an argument of that name. */
    String id(String argument) {
        return ids.get(type(argument));
    }

    private static NodeType type(String argument) {
        return switch (argument) {
            case "borrowerId", "ownerId", "subject", "id" -> NodeType.BORROWER;
            case "caseId" -> NodeType.COLLECTION_CASE;
            case "loanId", "loanIds" -> NodeType.LOAN;
            case "contactId" -> NodeType.CONTACT;
            case "contactPointId" -> NodeType.CONTACT_POINT;
            case "paymentId" -> NodeType.PAYMENT;
            case "holdId" -> NodeType.LOAN_HOLD;
            case "actionId" -> NodeType.COLLECTION_ACTION;
            case "visitId" -> NodeType.VISIT;
            case "callBackId" -> NodeType.CALL_BACK;
            case "hardshipId" -> NodeType.HARDSHIP;
            case "promiseId" -> NodeType.PROMISE;
            case "permitId" -> NodeType.CONTACT_PERMIT;
            case "doNotContactId" -> NodeType.DO_NOT_CONTACT;
            case "breachId" -> NodeType.BREACH;
            default -> throw new IllegalArgumentException("what is " + argument + " the id of?");
        };
    }
}
