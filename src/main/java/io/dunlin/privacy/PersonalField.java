package io.dunlin.privacy;

import org.eclipse.microprofile.graphql.Description;

/** Personal data that is masked. */
@Description(
        "Personal data that is masked. NAME: of a borrower or a contact. NATIONAL_ID, BIRTH_DATE: of a borrower. VALUE: of a "
                + "contact point, also that to which a visit goes. NOTE: of an action, or of a look at personal data. REASON: of a correction, a loan's hold, a legal hold, a payment's "
                + "reversal, a case's recall from an agency, or the cancellation of a visit. AUTHORITY: of a loan's hold. LIFT_REASON: of a legal hold. RESOLUTION: of a breach. DETAIL: of a borrower's condition. "
                + "SOURCE: of a request not to be contacted. EVIDENCE: of either of those two. EVERYTHING: all that is held of a "
                + "borrower, as `borrowerExport` gives it; it cannot be revealed by itself.")
public enum PersonalField {
    NAME,
    NATIONAL_ID,
    BIRTH_DATE,
    VALUE,
    NOTE,
    REASON,
    AUTHORITY,
    LIFT_REASON,
    RESOLUTION,
    DETAIL,
    SOURCE,
    EVIDENCE,
    EVERYTHING
}
