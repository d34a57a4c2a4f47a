package io.dunlin.platform.graphql;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Registered documents are executed by their ids, where ids are accepted. */
@QuarkusTest
@TestProfile(ClosedDoor.class)
class TrustedDocumentsHttpTest {

    private static final String DOCUMENT =
            "query A($no: Boolean = true) {\n\tbusinessDate @include(if: $no)\n\t__typename\n}\nquery B { b: businessDate }\n";

    @Test
    void aRegisteredDocumentIsExecutedByItsId() {
        TestDatabase.execute("insert into trusted_document (id, document) values ('%s', '%s') on conflict do nothing"
                .formatted(DocumentIds.of(DOCUMENT), DOCUMENT));
        for (int i = 0; i < 2; i++) {
            Response answer = post(Map.of(
                    "documentId", DocumentIds.of(DOCUMENT), "operationName", "A", "variables", Map.of("no", false)));
            assertThat(answer.jsonPath().getMap("data")).isEqualTo(Map.of("__typename", "Query"));
        }
        Response other = post(Map.of(
                "operationName",
                "B",
                "extensions",
                Map.of(
                        "persistedQuery",
                        Map.of(
                                "version",
                                1,
                                "sha256Hash",
                                DocumentIds.of(DOCUMENT).substring("sha256:".length())))));
        assertThat(other.jsonPath().getMap("data")).containsOnlyKeys("b");
    }

    @Test
    void anIdOfNothingIsToldSo() {
        Response answer = post(Map.of("documentId", DocumentIds.of("nothing")));
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.jsonPath().getString("errors[0].message"))
                .isEqualTo("No document with this id is registered.");
        assertThat(answer.jsonPath().getMap("")).doesNotContainKey("data");
    }

    @Test
    void aDocumentIsExecutedAsBefore() {
        Response answer = post(Map.of("query", "{ businessDate }"));
        assertThat(answer.jsonPath().getMap("data")).containsOnlyKeys("businessDate");
    }

    @Test
    void anIdThatIsNoStringIsNoRequest() {
        assertThat(post(Map.of("documentId", 7)).statusCode()).isEqualTo(400);
        assertThat(post(Map.of("documentId", Map.of("a", 1))).statusCode()).isEqualTo(400);
    }

    @Test
    void aTextThatIsNotThatOfItsIdIsNotExecuted() {
        String number = "TRUSTED-1";
        String text =
                "mutation { borrowerRegister(input: {number: \"%s\", name: \"X\", country: \"US\", timeZone: \"UTC\"}) { borrower { id } } }"
                        .formatted(number);
        for (Map<String, ?> named : List.of(
                Map.of("documentId", DocumentIds.of(DOCUMENT)),
                Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)))),
                Map.of(
                        "extensions",
                        Map.of(
                                "persistedQuery",
                                Map.of(
                                        "version",
                                        2,
                                        "sha256Hash",
                                        DocumentIds.of(text).substring(7)))))) {
            Map<String, Object> body = new HashMap<>(named);
            body.put("query", text);
            Response answer = post(body);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.jsonPath().getMap("")).doesNotContainKey("data");
        }
        String found = "{ borrowers(where: {number: \"%s\"}) { totalCount } }".formatted(number);
        assertThat(post(Map.of("query", found)).jsonPath().getInt("data.borrowers.totalCount"))
                .isZero();
    }

    private static Response post(Map<String, ?> body) {
        return given().contentType("application/json").body(body).post("/graphql");
    }
}
