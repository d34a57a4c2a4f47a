package io.dunlin.people.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form gets everything that is wrong with it in one answer. */
@QuarkusTest
class AllFaultsAtOnceHttpTest {

    @Test
    void ofARegistration() {
        Map<String, Object> input = Map.of(
                "number",
                "B-1",
                "name",
                " ",
                "country",
                "US",
                "timeZone",
                "Mars/North",
                "contactPoints",
                List.of(
                        Map.of("channel", "PHONE", "value", "12"),
                        Map.of("channel", "EMAIL", "value", "nobody"),
                        Map.of("channel", "ADDRESS", "value", " ")));
        assertThat(UserErrors.of(GraphQl.mutate("borrowerRegister", "BorrowerRegisterInput", "borrower { id }", input)))
                .containsExactlyInAnyOrder(
                        "REQUIRED input.name",
                        "INVALID input.timeZone",
                        "INVALID input.contactPoints.0.value",
                        "INVALID input.contactPoints.1.value",
                        "REQUIRED input.contactPoints.2.value");
    }

    @Test
    void ofAContactOfABorrowerWhoIsNotThere() {
        Map<String, Object> input =
                Map.of("borrowerId", "nobody", "contact", Map.of("name", " ", "relationship", "FRIEND"));
        assertThat(UserErrors.of(GraphQl.mutate("contactAdd", "ContactAddInput", "contact { id }", input)))
                .containsExactlyInAnyOrder("NOT_FOUND input.borrowerId", "REQUIRED input.contact.name");
    }
}
