package io.dunlin.testing;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** Reads why a mutation was refused. */
public final class UserErrors {

    private UserErrors() {}

    /** The errors of a payload as texts like {@code INVALID input.participants.1}. */
    public static List<String> of(JsonPath payload) {
        return payload.<Map<String, Object>>getList("userErrors").stream()
                .map(UserErrors::text)
                .toList();
    }

    private static String text(Map<String, Object> error) {
        List<?> path = (List<?>) error.get("field");
        // One that no field is at fault for has none.
        return path == null
                ? String.valueOf(error.get("code"))
                : error.get("code") + " "
                        + String.join(".", path.stream().map(String::valueOf).toList());
    }
}
