package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What a training of a collector is about. Rules may ask for trainings of some topics. */
@Description("What a training of a collector is about.")
public enum TrainingTopic {
    @Description("The law of collecting debts.")
    COLLECTION_LAW,

    @Description("How to talk with borrowers.")
    COMMUNICATION,

    @Description("How to keep data secure.")
    INFORMATION_SECURITY,

    @Description("How to treat vulnerable borrowers. Only collectors with it get their cases.")
    VULNERABILITY,

    @Description("Anything else, which no rule asks for.")
    OTHER
}
