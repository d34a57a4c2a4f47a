package io.dunlin.platform.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** Configures the engine: the limits of its parser, the guard around each execution, and the cache of documents. */
@Singleton
@Named(GraphQlSetup.ENGINE)
@Unremovable
class EngineSetup implements UnaryOperator<GraphQL.Builder> {

    private final GraphQlLimits limits;
    private final QueryGuard guard;

    EngineSetup(GraphQlLimits limits, QueryGuard guard) {
        this.limits = limits;
        this.guard = guard;
    }

    @Override
    public GraphQL.Builder apply(GraphQL.Builder builder) {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.maxTokens()).maxCharacters(limits.maxBodyBytes())));
        if (builder.build().getInstrumentation() instanceof ChainedInstrumentation library) {
            library.getInstrumentations().stream()
                    .filter(PreparsedDocumentProvider.class::isInstance)
                    .forEach(guard::fill);
        }
        return builder.instrumentation(guard).preparsedDocumentProvider(new DocumentCache());
    }
}
