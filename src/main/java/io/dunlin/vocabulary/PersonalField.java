package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Personal data that is masked. */
@Description("A field of personal data that is masked.")
public enum PersonalField {
    @Description("The name of a borrower or a contact.")
    NAME,

    @Description("The borrower's national id.")
    NATIONAL_ID,

    @Description("The borrower's date of birth.")
    BIRTH_DATE,

    @Description("The number or address of a contact point, or the address of a visit.")
    VALUE,

    @Description("The income of the household a month.")
    INCOME,

    @Description("What the household needs a month.")
    EXPENSES,

    @Description("The note of an action, of a call-back, of a hardship case, or of an access to personal data.")
    NOTE,

    @Description("The reason for a correction, a hold, a legal hold, a payment's reversal, the recall of a case, "
            + "the cancellation of a visit or call-back, or the end of a hardship.")
    REASON,

    @Description("The authority that ordered a hold.")
    AUTHORITY,

    @Description("The reason for lifting a legal hold.")
    LIFT_REASON,

    @Description("The resolution of a breach, or the reason for the decision about a hardship.")
    RESOLUTION,

    @Description("The details of a borrower's condition.")
    DETAIL,

    @Description("The source of a request not to be contacted.")
    SOURCE,

    @Description("The evidence for a borrower's condition or for a request not to be contacted.")
    EVIDENCE,

    @Description("Everything about a borrower, as `borrowerExport` returns it. `personalDataReveal` does not accept "
            + "this value.")
    EVERYTHING
}
