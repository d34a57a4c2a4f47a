package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps {@code schema.graphql}, which reviewers and frontends read, the same as what the application serves. */
@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("schema.graphql");

    @Test
    void theCommittedSchemaIsTheOneThatIsServed() throws IOException {
        String served = RestAssured.get("/graphql/schema.graphql").asString();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("schema.graphql is not current. To refresh it: ./mvnw test -Dtest=SchemaTest -Dschema.update=true")
                .isEqualTo(served);
    }
}
