package io.dunlin.platform.graphql;

import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.Scalars;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.spi.EventingService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GraphQlSetupTest {

    private static final GraphQLSchema SCHEMA = GraphQLSchema.newSchema()
            .query(GraphQLObjectType.newObject()
                    .name("Query")
                    .field(newFieldDefinition().name("any").type(Scalars.GraphQLString))
                    .build())
            .build();

    /** After a live reload the library still has the first instance, whose class is that of the first start. */
    @Test
    void theInstanceOfAnEarlierStartSetsUpTheEngineOfThisOne() throws ReflectiveOperationException {
        Class<?> earlier = new EarlierStart().loadClass(GraphQlSetup.class.getName());
        assertThat(earlier).isNotEqualTo(GraphQlSetup.class);
        EventingService setup =
                (EventingService) earlier.getDeclaredConstructor().newInstance();
        GraphQL engine = setup.beforeGraphQLBuild(GraphQL.newGraphQL(SCHEMA)).build();
        assertThat(engine.getInstrumentation()).isInstanceOf(QueryGuard.class);
    }

    /** Loads Dunlin's classes once more, and all others where they are. */
    private static final class EarlierStart extends ClassLoader {

        private EarlierStart() {
            super(GraphQlSetup.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.dunlin.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = Objects.requireNonNull(file).readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
