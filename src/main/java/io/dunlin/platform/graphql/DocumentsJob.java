package io.dunlin.platform.graphql;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.AbortExecutionException;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Registers documents that fit the schema and the limits; if one does not, it registers none. */
@ApplicationScoped
class DocumentsJob implements Job {

    private final TrustedDocumentService documents;
    private final GraphQLSchema schema;
    private final QueryGuard guard;
    private final ObjectMapper json;

    DocumentsJob(TrustedDocumentService documents, GraphQLSchema schema, QueryGuard guard, ObjectMapper json) {
        this.documents = documents;
        this.schema = schema;
        this.guard = guard;
        this.json = json;
    }

    @Override
    public String name() {
        return Commands.DOCUMENTS;
    }

    /**
     * What is printed.
     *
     * @param registered how many were new
     * @param known how many were already registered
     * @param ids the ids of all given documents, in their order
     */
    @RegisterForReflection
    record Result(int registered, int known, List<String> ids) {}

    @Override
    public Ended run(ParseResult arguments) {
        List<String> files = arguments.matchedPositionalValue(1, List.of());
        Map<String, String> given = new DocumentFiles(json).read(files);
        given.forEach((document, place) -> {
            String fault = fault(document);
            if (fault != null) {
                throw new Refusal(FAILED, place + ": " + fault + " Nothing was registered.");
            }
        });
        int registered = documents.register(given.keySet());
        List<String> ids = given.keySet().stream().map(DocumentIds::of).toList();
        return new Ended(DONE, new Result(registered, ids.size() - registered, ids));
    }

    private @Nullable String fault(String document) {
        ParseAndValidateResult read = ParseAndValidate.parseAndValidate(
                schema,
                ExecutionInput.newExecutionInput(document)
                        .locale(Locale.ENGLISH)
                        .build());
        if (read.isFailure()) {
            return told(FaultReport.of(read.getErrors().get(0)));
        }
        if (read.getDocument().getDefinitionsOfType(OperationDefinition.class).isEmpty()) {
            return "It has no operation.";
        }
        try {
            guard.measure(read.getDocument());
            return null;
        } catch (AbortExecutionException refused) {
            return told(refused.getUnderlyingErrors().get(0));
        }
    }

    private static String told(GraphQLError error) {
        return error.getLocations().isEmpty()
                ? error.getMessage()
                : "line %d: %s".formatted(error.getLocations().get(0).getLine(), error.getMessage());
    }
}
