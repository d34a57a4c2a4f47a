package io.dunlin.guard.rule;

/** What is known of a message's text. VALIDATION_NOTICE, CEASE_CONFIRMATION, REMEDY_NOTICE, STATUTORY_NOTICE: what it is. */
public enum TemplateTrait {
    APPROVED,
    OPT_OUT,
    MENTIONS_DEBT,
    THREATENS_SUIT,
    COMPLETE_LETTER,
    VALIDATION_NOTICE,
    CEASE_CONFIRMATION,
    REMEDY_NOTICE,
    STATUTORY_NOTICE
}
