package io.dunlin.packaged;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are registered from the command line; then a Dunlin that requires it runs them and nothing else. */
class DocumentsIT {

    private static OwnDatabase database;

    @TempDir
    Path files;

    @BeforeAll
    static void startDatabase() {
        database = new OwnDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void onlyWhatIsRegisteredRuns() throws Exception {
        String file = write("date.graphql", "query Date { businessDate }\nquery Name { __typename }\n");
        JsonPath first = registered(0, file);
        assertThat(first.getInt("registered")).isEqualTo(1);
        JsonPath again = registered(0, file);
        assertThat(again.getInt("registered")).isZero();
        assertThat(again.getInt("known")).isEqualTo(1);
        assertThat(again.getList("ids")).isEqualTo(first.getList("ids")).hasSize(1);
        Map<String, String> settings = database.settings();
        settings.putAll(Tokens.settings());
        settings.put("DUNLIN_GRAPHQL_TRUSTED_DOCUMENTS", "REQUIRE");
        try (Packaged dunlin = Packaged.start(settings)) {
            int port = dunlin.port();
            Response byId = post(port, Map.of("documentId", first.getString("ids[0]"), "operationName", "Date"));
            assertThat(byId.jsonPath().getString("data.businessDate")).isNotNull();
            Response sent = post(port, Map.of("query", Files.readString(Path.of(file)), "operationName", "Name"));
            assertThat(sent.jsonPath().getString("data.__typename")).isEqualTo("Query");
            Response other = post(port, Map.of("query", "{ businessDate }"));
            assertThat(other.jsonPath().getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
            // what is registered while it serves is known at once
            String later = write("later.graphql", "{ businessDate }");
            assertThat(registered(0, later).getInt("registered")).isEqualTo(1);
            assertThat(post(port, Map.of("query", "{ businessDate }"))
                            .jsonPath()
                            .getString("data.businessDate"))
                    .isNotNull();
        }
    }

    @Test
    void whenOneDoesNotFitNoneIsRegistered() throws Exception {
        String good = write("good.graphql", "{ businessDate __typename }");
        Map<String, String> refused = Map.of(
                "{ businessDate\n nothing }",
                "line 2: ",
                "{ businessDate",
                "The document is not valid GraphQL.",
                "fragment A on Query { businessDate }",
                "registered",
                "{" + "businessDate ".repeat(1_001) + "}",
                "too many fields");
        for (Map.Entry<String, String> each : refused.entrySet()) {
            String bad = write("bad.graphql", each.getKey());
            try (Packaged job = documents(good, bad)) {
                assertThat(job.exitCode()).isEqualTo(1);
                assertThat(String.join("\n", job.lines()))
                        .contains("dunlin documents: " + bad, each.getValue(), "Nothing was registered.");
                assertThat(job.output()).isEmpty();
            }
        }
        assertThat(database.string(
                        "select count(*) from trusted_document where document like '%businessDate __typename%'"))
                .isEqualTo("0");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() throws Exception {
        for (String line :
                List.of("documents", "documents register", "documents remove x", "documents register nowhere")) {
            try (Packaged job = Packaged.start(database.settings(), line.split(" "))) {
                assertThat(job.exitCode()).as(line).isEqualTo(2);
            }
        }
    }

    private static JsonPath registered(int status, String... files) throws InterruptedException {
        try (Packaged job = documents(files)) {
            assertThat(job.exitCode()).as(() -> String.join("\n", job.lines())).isEqualTo(status);
            assertThat(job.output()).hasSize(1);
            return new JsonPath(job.output().get(0));
        }
    }

    private static Packaged documents(String... files) {
        String[] arguments = new String[files.length + 2];
        arguments[0] = "documents";
        arguments[1] = "register";
        System.arraycopy(files, 0, arguments, 2, files.length);
        return Packaged.start(database.settings(), arguments);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private static Response post(int port, Map<String, ?> body) {
        return given().port(port).contentType("application/json").body(body).post("/graphql");
    }
}
