package io.dunlin.platform.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that a body is one GraphQL request, in a single pass that keeps nothing. */
final class RequestBody {

    private static final int DEEPEST = 50;
    // Longer than any number that fits a type, and short enough that nothing is spent on reading it.
    private static final Pattern NUMBER = Pattern.compile("[-+.0-9]{1,40}([eE][-+]?[0-9]{1,2})?");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private RequestBody() {}

    /**
     * What is wrong with the body; null when nothing is.
     *
     * @param ids whether a document may be named by its id alone: then somebody else looks whether it is. The proposal of a
     *     hash may always stand alone, since whoever sends one waits for an answer in the words of that protocol
     */
    static @Nullable String fault(@Nullable Buffer body, boolean ids) {
        if (body == null || body.length() == 0) {
            return "The request has no body.";
        }
        // As UTF-8 and nothing else: left to itself the parser looks for other encodings, which the engine does not.
        try (JsonParser json = JSON.createParser(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body.getBytes()))
                .toString())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "The request must be one JSON object.";
            }
            return fault(json, ids);
        } catch (IOException e) {
            return "The request is not well-formed JSON in UTF-8.";
        }
    }

    private static @Nullable String fault(JsonParser json, boolean ids) throws IOException {
        boolean isNamed = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "query" -> {
                    if (value != JsonToken.VALUE_STRING) {
                        return "'query' must be a string.";
                    }
                    isNamed |= !json.getText().isBlank();
                }
                case "operationName", DocumentIds.DOCUMENT_ID -> {
                    if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
                        return "'" + name + "' must be a string or null.";
                    }
                    isNamed |= ids && name.equals(DocumentIds.DOCUMENT_ID) && value == JsonToken.VALUE_STRING;
                }
                case "variables", "extensions" -> {
                    if (value != JsonToken.START_OBJECT && value != JsonToken.VALUE_NULL) {
                        return "'" + name + "' must be an object or null.";
                    }
                }
                default -> {}
            }
            Value read = read(json);
            if (read == Value.LONG_NUMBER) {
                return "A number has at most 40 digits, and 2 in its exponent.";
            }
            isNamed |= read == Value.PROPOSAL && name.equals("extensions");
        }
        if (json.nextToken() != null) {
            return "The request must be one JSON object with nothing after it.";
        }
        return isNamed ? null : "The request has no 'query'.";
    }

    private enum Value {
        PLAIN,
        LONG_NUMBER,
        PROPOSAL
    }

    /** Reads a value to its end. */
    private static Value read(JsonParser json) throws IOException {
        Value value = Value.PLAIN;
        int depth = 0;
        do {
            JsonToken token = json.currentToken();
            if (token == null) {
                throw new IOException("the body ends within a value");
            }
            if (token.isNumeric() && !NUMBER.matcher(json.getText()).matches()) {
                return Value.LONG_NUMBER;
            }
            if (token == JsonToken.START_OBJECT
                    && depth == 1
                    && DocumentIds.PROPOSAL.equals(
                            json.getParsingContext().getParent().getCurrentName())) {
                value = Value.PROPOSAL;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth > 0) {
                json.nextToken();
            }
        } while (depth > 0);
        return value;
    }
}
