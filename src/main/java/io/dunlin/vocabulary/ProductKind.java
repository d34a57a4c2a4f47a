package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What kind of credit a loan is. */
@Description("The kind of credit. Contact rules depend on it.")
public enum ProductKind {
    @Description("A personal loan.")
    PERSONAL_LOAN,

    @Description("A credit card debt.")
    CREDIT_CARD,

    @Description("Another kind of credit.")
    OTHER
}
