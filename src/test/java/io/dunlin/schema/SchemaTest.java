package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(difference(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "", served))
                .as("schema.graphql is not current. To refresh it: ./mvnw test -Dtest=SchemaTest -Dschema.update=true")
                .isEmpty();
    }

    @Test
    void aDifferenceIsToldByItsFirstLine() {
        assertThat(difference("a\nb\nc\n", "a\nb\nc\n")).isEmpty();
        assertThat(difference("a\nb\n", "a\nc\nb\n")).isEqualTo("line 2 is \"b\", served is \"c\"");
        assertThat(difference("a\nb\n", "a\n")).isEqualTo("line 2 is \"b\", served is no line");
        assertThat(difference("a", "a\n")).isEqualTo("they end in different ways");
    }

    /** Where the two begin to differ; empty when they are the same. Both whole would fill thousands of lines. */
    private static String difference(String committed, String served) {
        List<String> left = committed.lines().toList();
        List<String> right = served.lines().toList();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            if (!line(left, i).equals(line(right, i))) {
                return "line %d is %s, served is %s".formatted(i + 1, line(left, i), line(right, i));
            }
        }
        return committed.equals(served) ? "" : "they end in different ways";
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? '"' + lines.get(i) + '"' : "no line";
    }
}
