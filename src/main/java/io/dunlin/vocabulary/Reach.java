package io.dunlin.vocabulary;

/** How far a contact got. */
public enum Reach {
    /** The person was spoken to or met. */
    CONVERSATION,
    /** Somebody answered, but not the person. */
    ANSWERED,
    /** A message arrived. */
    DELIVERED,
    /** It rang, or a voice mail was left: nobody answered. */
    UNANSWERED,
    /** The line was busy, the number is not in service, the message came back. */
    NOT_CONNECTED,
    /** A permit was given and not used yet: whatever it becomes, it counts. */
    PLANNED
}
