package io.dunlin.casework.action;

import io.dunlin.platform.node.NodeType;
import org.eclipse.microprofile.graphql.Description;

/** What an outcome brings about by itself. */
@Description("What the outcome of an action brought about by itself. More kinds may be added.")
public enum ContactEffectKind {
    @Description("A request not to be contacted was recorded.")
    STOP_RECORDED(NodeType.DO_NOT_CONTACT, "Recorded the request not to be contacted."),

    @Description("A hold was placed on a loan, as the lender's policy says.")
    HOLD_PLACED(NodeType.LOAN_HOLD, "Placed a hold on the loan."),

    @Description("A condition of the borrower was recorded.")
    CONDITION_RECORDED(NodeType.BORROWER_CONDITION, "Recorded that the borrower has died."),

    @Description("The standing of the telephone number or address was changed.")
    CONTACT_POINT_CHANGED(NodeType.CONTACT_POINT, "Marked the number or address, so that nobody uses it again."),

    @Description("A call-back was planned.")
    CALL_BACK_PLANNED(NodeType.CALL_BACK, "Planned the call-back to which the person agreed."),

    @Description("A promise to pay was recorded.")
    PROMISE_MADE(NodeType.PROMISE, "Recorded the promise to pay."),

    @Description("A hardship case was opened.")
    HARDSHIP_DECLARED(NodeType.HARDSHIP, "Declared the hardship, about which somebody else decides.");

    private final NodeType type;
    private final String sentence;

    ContactEffectKind(NodeType type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    NodeType type() {
        return type;
    }

    String sentence() {
        return sentence;
    }
}
