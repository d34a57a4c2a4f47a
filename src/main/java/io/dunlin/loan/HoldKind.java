package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** Why a loan is on hold. */
@Description("Why a loan is on hold.")
public enum HoldKind {
    DISPUTE,
    HARDSHIP,
    MORATORIUM,
    COMPLAINT,
    LITIGATION,
    BANKRUPTCY,
    DECEASED,
    FRAUD,
    DISASTER,
    OTHER
}
