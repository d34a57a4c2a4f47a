package io.dunlin.guard.rule;

/** What a contact is for. There is none for pressure through others: that is never allowed. */
public enum Purpose {
    REMIND,
    COLLECT,
    NEGOTIATE,
    VERIFY_INFORMATION,
    RESTORE_CONTACT,
    RELAY_MESSAGE,
    RESPOND,
    SERVICE,
    INTERNAL
}
