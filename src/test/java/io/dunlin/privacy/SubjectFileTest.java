package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.sql.Sql;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An export has all that is held of a person, and says it in plain words. */
@QuarkusTest
class SubjectFileTest {

    @Inject
    Sql sql;

    @Test
    void itSaysAllInPlainWordsAndIsRecorded() {
        String number = "B-" + UUID.randomUUID();
        JsonPath person = GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id }",
                Map.of(
                        "number",
                        number,
                        "name",
                        "Exported Person",
                        "nationalId",
                        "X-" + number,
                        "birthDate",
                        "1970-01-02",
                        "country",
                        "US",
                        "timeZone",
                        "America/Chicago",
                        "contactPoints",
                        List.of(Map.of("channel", "PHONE", "value", "+12025550123")),
                        "contacts",
                        List.of(Map.of("name", "Exported Friend", "relationship", "FRIEND"))));
        String id = person.getString("borrower.id");
        String user = "export-" + UUID.randomUUID();
        JsonPath answer = GraphQl.ask(
                        Tokens.of(user, "COMPLIANCE"),
                        "mutation($input: BorrowerExportInput!) { it: borrowerExport(input: $input) { document userErrors { code field message } } }",
                        Map.of("input", Map.of("borrowerId", id, "purpose", "SUBJECT_REQUEST", "note", "letter 7")))
                .setRootPath("data.it");
        assertThat(UserErrors.of(answer)).isEmpty();
        JsonPath file = new JsonPath(answer.getString("document"));
        assertThat(file.getMap("borrower[0]"))
                .containsEntry("number", number)
                .containsEntry("name", "Exported Person")
                .containsEntry("national_id", "X-" + number)
                .containsEntry("birth_date", "1970-01-02")
                .doesNotContainKey("national_id_index");
        assertThat(file.getString("contact[0].name")).isEqualTo("Exported Friend");
        assertThat(file.getString("contact_point[0].value")).isEqualTo("+12025550123");
        assertThat(file.getString("personal_data_access[0].note")).isEqualTo("letter 7");
        assertThat(answer.getString("document")).doesNotContain("\\\\x");
        assertThat(GraphQl.ask(
                                "{ personalDataAccesses(where: {accessedBy: \"%s\"}) { edges { node { fields purpose } } } }"
                                        .formatted(user))
                        .getList("personalDataAccesses.edges.node.fields[0]"))
                .containsExactly("EVERYTHING");
    }

    @Test
    void everythingIsNoFieldToBeRevealed() {
        JsonPath person = GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id }",
                Map.of("number", "B-" + UUID.randomUUID(), "name", "Ann", "country", "US", "timeZone", "UTC"));
        assertThat(UserErrors.of(GraphQl.mutate(
                        "personalDataReveal",
                        "PersonalDataRevealInput",
                        "fields { value }",
                        Map.of(
                                "subject",
                                person.getString("borrower.id"),
                                "fields",
                                List.of("EVERYTHING"),
                                "purpose",
                                "AUDIT"))))
                .containsExactly("INVALID input.fields");
    }
}
