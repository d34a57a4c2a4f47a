package io.dunlin.loan;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Logged;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The tables of loans, and of the facts about them. */
@ApplicationScoped
class LoanTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("loan")
                        .node(NodeType.LOAN, SeenBy.loanOfCase("x.id"))
                        .logged(Logged.as("LOAN", "id", Logged.OF_BORROWER, """
            id borrower_id number currency principal annual_rate penalty_rate late_fee repayment_mode day_count term_months
            grace_days disbursed_on first_due_on matures_on policy_version booked_at booked_by lender_id product_kind"""))
                        .rule("loan_number_unique", ErrorCode.DUPLICATE, "number", "Another loan has this number."),
                KeptTable.ofLoans("installment"),
                KeptTable.ofLoans("payment")
                        .node(NodeType.PAYMENT, SeenBy.loan("x.loan_id"))
                        .masks(new Personal(
                                "(select p.id, l.borrower_id, r.reason from payment p join loan l on l.id = p.loan_id"
                                        + " left join payment_reversal r on r.payment_id = p.id)",
                                Personal.NEITHER,
                                Map.of(PersonalField.REASON, new Place("reversalReason", "payment_reversal.reason"))))
                        .logged(Logged.as(
                                "PAYMENT",
                                "id",
                                Logged.OF_LOAN,
                                "id loan_id reference amount effective_on channel recorded_at recorded_by"))
                        .rule(
                                "payment_reference_unique",
                                ErrorCode.DUPLICATE,
                                "reference",
                                "The loan has a payment with this reference."),
                KeptTable.ofLoans("payment_reversal")
                        .logged(Logged.as(
                                "PAYMENT_REVERSAL",
                                "payment_id",
                                Logged.OF_LOAN,
                                "payment_id loan_id reason reversed_at reversed_by"))
                        .rule(
                                "payment_reversal_pkey",
                                ErrorCode.ILLEGAL_STATE,
                                "paymentId",
                                "The payment was reversed already."),
                KeptTable.ofLoans("charge_off")
                        .logged(Logged.as(
                                "CHARGE_OFF",
                                "id",
                                Logged.OF_LOAN,
                                "loan_id charged_off_on reason recorded_at recorded_by",
                                "id loan_id charged_off_on reason recorded_at recorded_by")),
                KeptTable.ofLoans("charge_off_reversal")
                        .logged(Logged.as(
                                "CHARGE_OFF_REVERSAL",
                                "charge_off_id",
                                Logged.OF_LOAN,
                                "charge_off_id loan_id reason reversed_at reversed_by")),
                KeptTable.ofLoans("loan_cancellation")
                        .logged(Logged.as(
                                "LOAN_CANCELLATION",
                                "loan_id",
                                Logged.OF_LOAN,
                                "loan_id reason cancelled_at cancelled_by")),
                KeptTable.ofLoans("loan_adjustment")
                        .node(NodeType.LOAN_ADJUSTMENT, SeenBy.loan("x.loan_id"))
                        .masks(new Personal(
                                "(select a.*, l.borrower_id from loan_adjustment a join loan l on l.id = a.loan_id)",
                                Personal.NEITHER,
                                Map.of(PersonalField.REASON, new Place("reason", RecordedAdjustment.REASON))))
                        .logged(
                                Logged.as(
                                        "LOAN_ADJUSTMENT",
                                        "id",
                                        Logged.OF_LOAN,
                                        "id loan_id to_loan_id kind amount effective_on reason proposed_by recorded_at recorded_by")),
                KeptTable.ofLoans("loan_adjustment_decision")
                        .logged(Logged.as(
                                "LOAN_ADJUSTMENT_DECISION",
                                "adjustment_id",
                                Logged.OF_LOAN,
                                "adjustment_id loan_id approved proposed_by reason decided_at decided_by")),
                KeptTable.ofLoans("loan_adjustment_reversal")
                        .logged(Logged.as(
                                "LOAN_ADJUSTMENT_REVERSAL",
                                "adjustment_id",
                                Logged.OF_LOAN,
                                "adjustment_id loan_id reason reversed_at reversed_by")),
                KeptTable.ofLoans("loan_hold")
                        .node(NodeType.LOAN_HOLD, SeenBy.loan("x.loan_id"))
                        .masks(new Personal(
                                "(select h.*, l.borrower_id from loan_hold h join loan l on l.id = h.loan_id)",
                                Personal.NEITHER,
                                Map.of(
                                        PersonalField.REASON, new Place("reason", "loan_hold.reason"),
                                        PersonalField.AUTHORITY, new Place("authority", "loan_hold.authority"))))
                        .logged(
                                Logged.as("LOAN_HOLD", "id", Logged.OF_LOAN, """
            id loan_id kind from_on through_on reason authority freezes_delinquency freezes_charges freezes_contact placed_at
            placed_by""", """
            id loan_id kind from_on through_on reason authority freezes_delinquency freezes_charges freezes_contact placed_at
            placed_by freezes_interest moratorium"""),
                                Logged.as(
                                                "LOAN_HOLD_LIFT",
                                                "id",
                                                Logged.OF_LOAN,
                                                "id lifted_on lift_reason lifted_at lifted_by")
                                        .where("t.lifted_at is not null"))
                        .rule(
                                "hold_overlap",
                                ErrorCode.ILLEGAL_STATE,
                                "from",
                                "Another hold of this kind covers some of these days."),
                KeptTable.ofBorrowers("loan_standing"),
                KeptTable.ofLoans("loan_transition"));
    }
}
