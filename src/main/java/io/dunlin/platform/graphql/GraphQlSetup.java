package io.dunlin.platform.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/**
 * Puts our scalars, guard and cache into the engine. Registered as a service and not as an observer of CDI events, since those
 * would have to be switched on, and then fire for every field.
 */
public final class GraphQlSetup implements EventingService {

    /** The library makes one before it makes the schema. */
    public GraphQlSetup() {
        InputScalars.register();
    }

    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        GraphQlLimits limits = Arc.container().instance(GraphQlLimits.class).get();
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.maxTokens()).maxCharacters(limits.maxBodyBytes())));
        QueryGuard guard = Arc.container().instance(QueryGuard.class).get();
        if (builder.build().getInstrumentation() instanceof ChainedInstrumentation library) {
            library.getInstrumentations().stream()
                    .filter(PreparsedDocumentProvider.class::isInstance)
                    .forEach(guard::fill);
        }
        return builder.instrumentation(guard).preparsedDocumentProvider(new DocumentCache());
    }
}
