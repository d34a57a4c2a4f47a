package io.dunlin.people.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests about people have in common. Every test has numbers of its own, so none is in another's way. */
final class People {

    static final String BORROWER = """
            id version number name nationalId birthDate country subdivision timeZone locale
            contactPoints { id channel value standing }
            contacts {
              id version name relationship emergency declaredByBorrower consent
              borrower { id number } contactPoints { id channel value standing }
            }
            """;

    private People() {}

    static String newNumber() {
        return "B-" + UUID.randomUUID();
    }

    /** A registration that is good and as short as can be. */
    static Map<String, Object> minimal(String number) {
        Map<String, Object> input = new HashMap<>();
        input.put("number", number);
        input.put("name", "Ann Lee");
        input.put("country", "US");
        input.put("timeZone", "America/New_York");
        return input;
    }

    /** A copy with one more or another field. */
    static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> copy = new HashMap<>(input);
        copy.put(field, value);
        return copy;
    }

    static Map<String, Object> point(String channel, String value) {
        return Map.of("channel", channel, "value", value);
    }

    static Map<String, Object> contact(String name, List<Map<String, Object>> points) {
        return Map.of("name", name, "relationship", "FRIEND", "contactPoints", points);
    }

    static JsonPath register(Map<String, Object> input) {
        return GraphQl.mutate(
                "borrowerRegister", "BorrowerRegisterInput", "borrower { %s }".formatted(BORROWER), input);
    }

    /** Registers and gives the id. */
    static String registered(Map<String, Object> input) {
        JsonPath answer = register(input);
        assertThat(answer.getList("userErrors")).isEmpty();
        return answer.getString("borrower.id");
    }

    static String registered() {
        return registered(minimal(newNumber()));
    }

    static JsonPath correct(Map<String, Object> input) {
        return GraphQl.mutate("borrowerCorrect", "BorrowerCorrectInput", "borrower { %s }".formatted(BORROWER), input);
    }

    /** Everything that is shown of a borrower; null when there is none. */
    static Map<String, Object> borrower(String id) {
        return GraphQl.ask("query($id: ID!) { borrower(id: $id) { %s } }".formatted(BORROWER), Map.of("id", id))
                .getMap("borrower");
    }

    /** Personal data as the borrower sees it, who alone sees it without saying what for. */
    static Map<String, Object> asTheBorrowerSees(String id, String fields) {
        String number = borrower(id).get("number").toString();
        return GraphQl.ask(
                        Tokens.ofBorrower("portal", number),
                        "query($id: ID!) { borrower(id: $id) { %s } }".formatted(fields),
                        Map.of("id", id))
                .getMap("borrower");
    }

    static int countOf(String number) {
        return GraphQl.ask(
                        "query($number: String) { borrowers(where: {number: $number}) { totalCount } }",
                        Map.of("number", number))
                .getInt("borrowers.totalCount");
    }

    /** The errors as texts like {@code INVALID input.contactPoints.0.value}. */
    static List<String> errors(JsonPath answer) {
        List<String> errors = new ArrayList<>();
        List<Map<String, Object>> all = answer.getList("userErrors");
        for (Map<String, Object> error : all) {
            List<?> field = (List<?>) error.get("field");
            errors.add(error.get("code") + " "
                    + String.join(".", field.stream().map(String::valueOf).toList()));
        }
        return errors;
    }
}
