package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a change was refused, for programs. */
@Enum("UserErrorCode")
@Description("The code of a refusal. More codes may be added.")
public enum ErrorCode {
    @Description("The object does not exist, or the caller may not see it.")
    NOT_FOUND,

    @Description("The value is malformed, or does not fit the other values.")
    INVALID,

    @Description("A value is missing.")
    REQUIRED,

    @Description("The value is too small, too large, too long, too early or too late.")
    OUT_OF_RANGE,

    @Description("An object with this number, code or reference already exists.")
    DUPLICATE,

    @Description("The state of the object does not allow the change.")
    ILLEGAL_STATE,

    @Description("Somebody else changed the object first. Read it again.")
    STALE_VERSION,

    @Description("The idempotency key was used before with different input.")
    IDEMPOTENCY_KEY_REUSED,

    @Description("A contact rule forbids the contact.")
    CONTACT_REFUSED,

    @Description("The limit for this hour is reached.")
    RATE_LIMITED,

    @Description("The personal data of the borrower was erased.")
    ERASED,

    @Description("The master key for personal data is not available. Try again later.")
    KEY_UNAVAILABLE,

    @Description("A retention duty, a legal hold, an unpaid loan or an open case prevents the erasure.")
    RETAINED,

    @Description("The caller may not change this object.")
    FORBIDDEN
}
