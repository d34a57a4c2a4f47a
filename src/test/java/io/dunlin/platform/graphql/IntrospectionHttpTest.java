package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where introspection is off, nothing tells the schema. */
@QuarkusTest
@TestProfile(ClosedDoor.class)
class IntrospectionHttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { queryType { name } } }",
                "{ __type(name: \"Loan\") { name } }",
                "{ businessDate harmless: __type(name: \"Loan\") { name } }",
                "{ ...A } fragment A on Query { ... on Query { __schema { types { name } } } }",
                "query ($no: Boolean = false) { businessDate __schema @include(if: $no) { types { name } } }"
            })
    void whoAsksForTheSchemaIsRefused(String document) {
        Response response = GraphQl.send(document, Map.of());
        JsonPath answer = response.jsonPath();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.getString("errors[0].message")).isEqualTo("Introspection is disabled.");
        assertThat(answer.getMap("")).doesNotContainKey("data");
        assertThat(GraphQl.send(document, Map.of()).asString()).isEqualTo(response.asString());
    }

    @Test
    void theFileOfTheSchemaIsRefusedToo() {
        Response response = RestAssured.get("/graphql/schema.graphql");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void theNameOfATypeIsNoSecret() {
        assertThat(GraphQl.ask("{ __typename }").getString("__typename")).isEqualTo("Query");
    }
}
