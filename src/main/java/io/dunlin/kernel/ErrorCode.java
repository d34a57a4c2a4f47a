package io.dunlin.kernel;

/** Why a change was refused, in a form that a program can act on. Codes are only ever added. */
public enum ErrorCode {
    NOT_FOUND,
    INVALID,
    REQUIRED,
    OUT_OF_RANGE,
    DUPLICATE,
    ILLEGAL_STATE,
    STALE_VERSION,
    IDEMPOTENCY_KEY_REUSED,
    CONTACT_REFUSED,
    RATE_LIMITED,
    ERASED,
    KEY_UNAVAILABLE,
    RETAINED,
    FORBIDDEN
}
