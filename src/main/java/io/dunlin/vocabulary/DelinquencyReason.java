package io.dunlin.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** Why somebody does not pay. */
@Description("Why the borrower does not pay.")
public enum DelinquencyReason {
    @Description("The borrower lost a job.")
    UNEMPLOYMENT,

    @Description("The borrower earns less than before.")
    REDUCED_INCOME,

    @Description("The borrower, or somebody in the family, is ill.")
    ILLNESS,

    @Description("Somebody close to the borrower died.")
    BEREAVEMENT,

    @Description("The borrower separated from a partner.")
    SEPARATION,

    @Description("The borrower has more debts than the income carries.")
    OVER_INDEBTED,

    @Description("The borrower's business failed.")
    BUSINESS_FAILURE,

    @Description("A disaster hit the borrower.")
    DISASTER,

    @Description("The borrower forgot to pay.")
    FORGOTTEN,

    @Description("A payment was made and did not arrive, or a bank returned it.")
    PAYMENT_FAILED,

    @Description("The borrower disputes the debt.")
    DISPUTED,

    @Description("The borrower is the victim of a fraud.")
    FRAUD_VICTIM,

    @Description("The borrower can pay and does not want to.")
    UNWILLING,

    @Description("Another reason.")
    OTHER,

    @Description("The reason is not known.")
    UNKNOWN;

    /** Those that leave nobody without the means to pay. */
    private static final Set<DelinquencyReason> NO_HARDSHIP =
            EnumSet.of(FORGOTTEN, PAYMENT_FAILED, DISPUTED, UNWILLING);

    /** Whether somebody may be in hardship for it; also for one that is not known, since people need not say it. */
    public boolean isHardship() {
        return !NO_HARDSHIP.contains(this);
    }
}
