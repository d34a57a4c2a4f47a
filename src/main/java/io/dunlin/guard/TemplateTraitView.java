package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What is known of a text, as clients see it. */
@Enum("TemplateTrait")
@Description(
        "What is known of a text. APPROVED: somebody checked it. OPT_OUT: it says how to opt out. MENTIONS_DEBT: it names the debt, of"
                + " which others must not learn. THREATENS_SUIT: it threatens to sue. COMPLETE_LETTER: it has all that a"
                + " collection letter must have. The others: which notice or confirmation it is.")
public enum TemplateTraitView {
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
