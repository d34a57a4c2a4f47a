package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What an adjustment of a loan does to what is owed. */
@Description("What an adjustment does to what is owed.")
public enum AdjustmentKind {
    @Description("Waives penalty interest that is not paid.")
    WAIVE_PENALTY,

    @Description("Waives late fees that are not paid.")
    WAIVE_FEE,

    @Description("Waives interest of the schedule that is not paid, of coming installments too.")
    WAIVE_INTEREST,

    @Description("Waives costs that are not paid.")
    WAIVE_COST,

    @Description("Gives back interest that is not earned yet: that of installments that fall due after the day. Where "
            + "it was paid already, it pays what else is owed.")
    REBATE_INTEREST,

    @Description("Writes principal down that is not paid.")
    WRITE_DOWN_PRINCIPAL,

    @Description("Adds costs, such as those of a court. They belong to the oldest installment that is not fully paid.")
    ADD_COST,

    @Description("Pays money back that no installment took.")
    REFUND,

    @Description("Moves money that no installment took to another loan of the borrower, where it counts from the same "
            + "day.")
    TRANSFER_UNALLOCATED;

    /** Whether money leaves the loan. */
    public boolean paysOut() {
        return this == REFUND || this == TRANSFER_UNALLOCATED;
    }
}
