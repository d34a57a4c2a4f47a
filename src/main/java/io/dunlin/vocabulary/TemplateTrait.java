package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** The traits of a message's text. A trait that ends with NOTICE or CONFIRMATION says what the message is. */
@Description("A property of a message text.")
public enum TemplateTrait {
    @Description("Somebody checked and approved the text.")
    APPROVED,
    @Description("It says how to opt out.")
    OPT_OUT,
    @Description("It mentions the debt, so only the debtor may read it.")
    MENTIONS_DEBT,
    @Description("It threatens legal action.")
    THREATENS_SUIT,
    @Description("It contains everything that a collection letter must contain.")
    COMPLETE_LETTER,
    @Description("It is the notice of the debt that a collector must send first.")
    VALIDATION_NOTICE,
    @Description("It announces that the debt was assigned to another creditor.")
    ASSIGNMENT_NOTICE,
    @Description("It announces a visit.")
    VISIT_NOTICE,
    @Description("It says who collects the debt.")
    COLLECTOR_NOTICE,
    @Description("It confirms that contact ends.")
    CEASE_CONFIRMATION,
    @Description("It says what the creditor may do next.")
    REMEDY_NOTICE,
    @Description("It is another notice that a law prescribes.")
    STATUTORY_NOTICE
}
