package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a part of an amount is for, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("BalanceComponent")
@Description("What a part of an amount is for.")
public enum BalanceComponentView {
    PRINCIPAL,
    INTEREST,
    FEE,
    PENALTY
}
