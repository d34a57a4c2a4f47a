package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a part of an amount is for, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("BalanceComponent")
@Description("A component of a balance.")
public enum BalanceComponentView {
    @Description("Principal.")
    PRINCIPAL,

    @Description("Interest of the schedule.")
    INTEREST,

    @Description("Late fees.")
    FEE,

    @Description("Penalty interest.")
    PENALTY
}
