package io.dunlin.policy.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.dunlin.policy.InvalidPolicy;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates faults from the JSON library into the words of the file. */
final class PolicyFaults {

    private PolicyFaults() {}

    /** The fault that the policy's own records found, if one of them did. */
    static @Nullable InvalidPolicy cause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPolicy invalid) {
                return invalid;
            }
        }
        return null;
    }

    static String describe(IOException e) {
        if (e instanceof JsonMappingException mapping) {
            return path(mapping) + ": " + message(mapping.getOriginalMessage());
        }
        if (e instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            return "line " + syntax.getLocation().getLineNr() + ": " + message(syntax.getOriginalMessage());
        }
        return message(e.getMessage());
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String message(@Nullable String message) {
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        return first.replaceAll("(?:[a-z]+[.])+(?=[A-Z])", "");
    }
}
