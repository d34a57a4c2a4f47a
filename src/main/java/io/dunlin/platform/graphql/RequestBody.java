package io.dunlin.platform.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Checks that a body is one GraphQL request, in a single pass that keeps nothing. */
final class RequestBody {

    private static final int DEEPEST = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private RequestBody() {}

    /**
     * What is wrong with the body; null when nothing is.
     *
     * @param ids whether a document may be named by its id: then somebody else looks whether it is
     */
    static @Nullable String fault(@Nullable Buffer body, boolean ids) {
        if (body == null || body.length() == 0) {
            return "The request has no body.";
        }
        try (JsonParser json = JSON.createParser(body.getBytes())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "A request is one JSON object.";
            }
            return fault(json, ids);
        } catch (IOException e) {
            return "The request is not well-formed JSON.";
        }
    }

    private static @Nullable String fault(JsonParser json, boolean ids) throws IOException {
        boolean query = ids;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "query" -> {
                    if (value != JsonToken.VALUE_STRING) {
                        return "'query' is a string.";
                    }
                    query |= !json.getText().isBlank();
                }
                case "operationName", DocumentIds.DOCUMENT_ID -> {
                    if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
                        return "'" + name + "' is a string or null.";
                    }
                }
                case "variables", "extensions" -> {
                    if (value != JsonToken.START_OBJECT && value != JsonToken.VALUE_NULL) {
                        return "'" + name + "' is an object or null.";
                    }
                }
                default -> {}
            }
            json.skipChildren();
        }
        if (json.nextToken() != null) {
            return "A request is one JSON object and nothing after it.";
        }
        return query ? null : "The request has no 'query'.";
    }
}
