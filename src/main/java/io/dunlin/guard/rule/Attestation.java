package io.dunlin.guard.rule;

/** What a collector has to report after a contact. DEBT_KEPT_SECRET: that nobody but the debtor learned of the debt. */
public enum Attestation {
    IDENTITY_DISCLOSED,
    PURPOSE_DISCLOSED,
    DEBT_KEPT_SECRET,
    RECORDED
}
