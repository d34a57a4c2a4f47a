package io.dunlin.platform.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.dunlin.platform.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A top-level error for clients: a code, a message that quotes nothing, its place, and nothing else. */
final class FaultError implements GraphQLError {

    private static final long serialVersionUID = 1;

    private final Fault.Code code;
    private final String message;
    private final transient List<SourceLocation> locations;
    private final transient List<Object> path;
    private final @Nullable String correlationId;
    private final transient @Nullable List<String> inputPath;

    private FaultError(
            Fault.Code code,
            String message,
            @Nullable List<SourceLocation> locations,
            @Nullable List<Object> path,
            @Nullable String correlationId,
            @Nullable List<String> inputPath) {
        this.code = code;
        this.message = message;
        this.locations = locations == null ? List.of() : locations;
        this.path = path == null ? List.of() : path;
        this.correlationId = correlationId;
        this.inputPath = inputPath;
    }

    /** An error of the request as a whole. */
    static FaultError of(Fault.Code code, String message) {
        return new FaultError(code, message, null, null, null, null);
    }

    /** An error where the given one happened. */
    static FaultError at(GraphQLError where, Fault.Code code, String message) {
        return at(where, code, message, null);
    }

    /**
     * The same, about a value that was sent.
     *
     * @param inputPath the place of the value, from the name of the argument down; null when it is not known
     */
    static FaultError at(GraphQLError where, Fault.Code code, String message, @Nullable List<String> inputPath) {
        return new FaultError(code, message, where.getLocations(), where.getPath(), null, inputPath);
    }

    /** An error about a value of the request, which is refused as a whole. */
    static FaultError of(Fault.Code code, String message, List<String> inputPath) {
        return new FaultError(code, message, null, null, null, inputPath);
    }

    /** A fault of ours, of which only the log says more. */
    static FaultError internal(@Nullable GraphQLError where, String correlationId) {
        return new FaultError(
                Fault.Code.INTERNAL,
                "Internal error",
                where == null ? null : where.getLocations(),
                where == null ? null : where.getPath(),
                correlationId,
                null);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>(Map.of("code", code.name()));
        if (correlationId != null) {
            extensions.put("correlationId", correlationId);
        }
        if (inputPath != null) {
            extensions.put("inputPath", inputPath);
        }
        return extensions;
    }

    /** Without the classification that the library would add. */
    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        if (!locations.isEmpty()) {
            error.put("locations", locations.stream().map(FaultError::location).toList());
        }
        if (!path.isEmpty()) {
            error.put("path", path);
        }
        error.put("extensions", getExtensions());
        return error;
    }

    private static Map<String, Integer> location(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }
}
