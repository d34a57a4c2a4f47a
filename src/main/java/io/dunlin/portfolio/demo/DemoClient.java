package io.dunlin.portfolio.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Sends a GraphQL document to this application as somebody, as any client does. */
@FunctionalInterface
interface DemoClient {

    /**
     * What the document answers.
     *
     * @param user the name in the token, which has all roles of staff
     * @return the part below {@code data}
     * @throws IllegalStateException when the answer has errors
     */
    JsonNode data(String user, String document, Map<String, ?> variables);
}
