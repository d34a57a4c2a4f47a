package io.dunlin.guard.rule;

/** What has to be told of a contact after it. DEBT_KEPT_SECRET: that nobody but the debtor learned of the debt. */
public enum Attestation {
    IDENTITY_DISCLOSED,
    PURPOSE_DISCLOSED,
    DEBT_KEPT_SECRET,
    RECORDED
}
