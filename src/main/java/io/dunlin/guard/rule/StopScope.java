package io.dunlin.guard.rule;

/** How far a request not to be contacted goes. */
public enum StopScope {
    EVERYTHING,
    CHANNEL,
    CONTACT_POINT,
    TIME_WINDOW,
    WORKPLACE,
    CONTACT_PERSON
}
