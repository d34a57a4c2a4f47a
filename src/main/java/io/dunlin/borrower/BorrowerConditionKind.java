package io.dunlin.borrower;

import org.eclipse.microprofile.graphql.Description;

/** What is known of a borrower's state. */
@Description(
        "What is known of a borrower's state. REPRESENTED_BY_ATTORNEY: an attorney speaks for the borrower. DECEASED, INCAPACITATED: "
                + "the borrower cannot be spoken to any more. EMPLOYER_FORBIDS: the employer forbids contact at work. AGREED_TO_TIME: "
                + "the borrower agreed to be contacted at times that would be quiet otherwise. BEREAVEMENT: somebody near has died. "
                + "VULNERABLE: in need of special care. UNREACHABLE_PROVEN: it is proven that the borrower cannot be reached.")
public enum BorrowerConditionKind {
    REPRESENTED_BY_ATTORNEY,
    DECEASED,
    INCAPACITATED,
    EMPLOYER_FORBIDS,
    AGREED_TO_TIME,
    BEREAVEMENT,
    VULNERABLE,
    UNREACHABLE_PROVEN
}
