package io.dunlin.casework.visit;

/** What happens to a visit after it was planned. */
enum VisitEvent {
    APPROVE,
    COMPLETE,
    CANCEL
}
