package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Why a loan is on hold. */
@Description("The reason for a hold.")
public enum HoldKind {
    @Description("The borrower disputes the debt.")
    DISPUTE,

    @Description("The borrower cannot pay for a good cause, such as illness or unemployment.")
    HARDSHIP,

    @Description("A law, a court or an authority suspends payment or collection.")
    MORATORIUM,

    @Description("A complaint is being examined.")
    COMPLAINT,

    @Description("The loan is before a court.")
    LITIGATION,

    @Description("The borrower is bankrupt or insolvent.")
    BANKRUPTCY,

    @Description("The borrower has died.")
    DECEASED,

    @Description("Fraud is suspected.")
    FRAUD,

    @Description("A disaster hit the borrower.")
    DISASTER,

    @Description("Another reason.")
    OTHER
}
