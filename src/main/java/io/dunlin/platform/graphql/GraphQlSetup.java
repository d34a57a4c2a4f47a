package io.dunlin.platform.graphql;

import graphql.GraphQL;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Installs Dunlin's scalars, guard and cache in the engine. Registered as a service and not as an observer of CDI
 * events: those would have to be switched on, and would then fire for every field.
 *
 * <p>The library keeps the first instance for as long as the JVM runs. After a live reload of development mode, this
 * instance still has the class of the first start. So it looks up the bean by name, and refers to it only by types that
 * are not loaded again. The scalars stay those of the first start.
 */
public final class GraphQlSetup implements EventingService {

    /** The name of the bean that sets the engine up. */
    static final String ENGINE = "io.dunlin.engine";

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
        return Arc.container()
                .<UnaryOperator<GraphQL.Builder>>instance(ENGINE)
                .get()
                .apply(builder);
    }
}
