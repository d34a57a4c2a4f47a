package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Everywhere;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tables have no personal data that can be read. */
@QuarkusTest
class SealedTablesTest {

    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void whatIsRegisteredIsNowhereInTheTables() {
        JsonPath person = GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id name personalData }",
                Map.of(
                        "number",
                        "B-" + UUID.randomUUID(),
                        "idempotencyKey",
                        UUID.randomUUID().toString(),
                        "name",
                        mark + " Name",
                        "nationalId",
                        mark,
                        "birthDate",
                        "1919-03-07",
                        "country",
                        "US",
                        "timeZone",
                        "America/Chicago",
                        "contactPoints",
                        List.of(
                                Map.of("channel", "EMAIL", "value", mark + "@example.org"),
                                Map.of("channel", "ADDRESS", "value", mark + " Street 1"),
                                Map.of("channel", "PHONE", "value", "+12025550186")),
                        "contacts",
                        List.of(Map.of("name", mark + " Friend", "relationship", "FRIEND"))));
        assertThat(UserErrors.of(person)).isEmpty();
        assertThat(person.getMap("borrower"))
                .containsEntry("name", mark + " Name")
                .containsEntry("personalData", "READABLE");
        assertThat(Everywhere.inTheDatabase(mark)).isEmpty();
        assertThat(Everywhere.inTheDatabase("+12025550186")).isEmpty();
        assertThat(Everywhere.inTheDatabase("1919-03-07")).isEmpty();
        // what is no secret is found, so the search does find
        assertThat(Everywhere.inTheDatabase("America/Chicago")).contains("borrower");
    }
}
