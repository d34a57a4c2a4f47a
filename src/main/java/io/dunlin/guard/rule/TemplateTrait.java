package io.dunlin.guard.rule;

/** What is known of a message's text. Those that end with NOTICE or CONFIRMATION: what it is. */
public enum TemplateTrait {
    APPROVED,
    OPT_OUT,
    MENTIONS_DEBT,
    THREATENS_SUIT,
    COMPLETE_LETTER,
    VALIDATION_NOTICE,
    ASSIGNMENT_NOTICE,
    VISIT_NOTICE,
    COLLECTOR_NOTICE,
    CEASE_CONFIRMATION,
    REMEDY_NOTICE,
    STATUTORY_NOTICE
}
