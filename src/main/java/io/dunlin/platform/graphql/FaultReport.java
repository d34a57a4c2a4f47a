package io.dunlin.platform.graphql;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import io.dunlin.platform.Fault;
import io.dunlin.platform.Ids;
import io.dunlin.platform.sql.Unavailable;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns any exception into an error that clients may see. The exception of an internal error goes to the log. */
final class FaultReport {

    private static final Logger LOG = Logger.getLogger(FaultReport.class);

    private FaultReport() {}

    /** @param places finds values that do not fit; asked for only where something was refused */
    static ExecutionResult of(ExecutionResult result, Supplier<@Nullable InputPlace> places) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        // A missing value is the consequence of the error that kept it away, where there is one.
        boolean onlyMissing = result.getErrors().stream().allMatch(NonNullableFieldWasNullError.class::isInstance);
        List<GraphQLError> errors = result.getErrors().stream()
                .filter(error -> onlyMissing || !(error instanceof NonNullableFieldWasNullError))
                .map(error -> of(error, places))
                .toList();
        return result.transform(builder -> builder.errors(errors));
    }

    /** The error as clients may see it. */
    static GraphQLError of(GraphQLError error) {
        return of(error, () -> null);
    }

    private static GraphQLError of(GraphQLError error, Supplier<@Nullable InputPlace> places) {
        if (error instanceof FaultError) {
            return error;
        }
        if (error instanceof ExceptionWhileDataFetching thrown) {
            Fault fault = fault(thrown.getException());
            return fault == null
                    ? internal(error, thrown.getException())
                    : FaultError.at(error, fault.code(), String.valueOf(fault.getMessage()));
        }
        if (error instanceof InvalidSyntaxError) {
            // The parser's refusals to go on have lost their class by now; only their text tells them apart.
            return syntax(error, error.getMessage().contains("Denial Of Service"));
        }
        if (error instanceof BadFaithIntrospectionError) {
            return FaultError.at(
                    error, Fault.Code.TOO_COMPLEX, "The document queries the schema more than once or too deeply.");
        }
        if (error instanceof ValidationError validation) {
            List<String> place = place(error, places);
            return FaultError.at(error, Fault.Code.BAD_USER_INPUT, ValidationMessages.of(validation, place), place);
        }
        if (error.getErrorType() == ErrorType.ValidationError) {
            List<String> place = place(error, places);
            String message = ValidationMessages.ofVariables(error.getMessage(), place);
            return FaultError.at(error, Fault.Code.BAD_USER_INPUT, message, place);
        }
        if (error.getErrorType() == ErrorType.OperationNotSupported) {
            return FaultError.at(error, Fault.Code.BAD_USER_INPUT, "The schema has no operation of this kind.");
        }
        return internal(error, error instanceof Throwable thrown ? thrown : null);
    }

    private static @Nullable List<String> place(GraphQLError error, Supplier<@Nullable InputPlace> places) {
        InputPlace known = places.get();
        return known == null ? null : known.of(error);
    }

    /** The error of a document that the library gave up on without saying why. */
    static GraphQLError ofUnparsed(String document) {
        GraphQLError unreadable = unreadable(document);
        return unreadable == null
                ? FaultError.of(Fault.Code.BAD_USER_INPUT, "The request does not fit the schema.")
                : unreadable;
    }

    /** The error of a document that cannot be parsed, or is too long to be; null when it can. */
    static @Nullable GraphQLError unreadable(String document) {
        try {
            new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(document)
                            .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                            .build());
            return null;
        } catch (InvalidSyntaxException e) {
            return syntax(
                    e.toInvalidSyntaxError(),
                    e instanceof ParseCancelledException
                            || e instanceof ParseCancelledTooDeepException
                            || e instanceof ParseCancelledTooManyCharsException);
        } catch (RuntimeException e) {
            // The parser itself breaks at some that are not well-formed, such as code points beyond all numbers.
            return FaultError.of(Fault.Code.BAD_USER_INPUT, "The document is not valid GraphQL.");
        }
    }

    /** The error of a request that failed outside of any field. */
    static GraphQLError internal(Throwable thrown) {
        Fault fault = fault(thrown);
        if (fault != null) {
            return FaultError.of(fault.code(), String.valueOf(fault.getMessage()));
        }
        String correlationId = Ids.next().toString();
        LOG.errorf(thrown, "Internal error %s", correlationId);
        return FaultError.internal(null, correlationId);
    }

    private static GraphQLError syntax(GraphQLError error, boolean cancelled) {
        return cancelled
                ? FaultError.of(Fault.Code.TOO_COMPLEX, "The document is too long or nested too deeply.")
                : FaultError.at(error, Fault.Code.BAD_USER_INPUT, "The document is not valid GraphQL.");
    }

    private static GraphQLError internal(GraphQLError error, @Nullable Throwable thrown) {
        String correlationId = Ids.next().toString();
        if (thrown == null) {
            LOG.errorf("Internal error %s at %s: %s", correlationId, error.getPath(), error.getMessage());
        } else {
            LOG.errorf(thrown, "Internal error %s at %s", correlationId, error.getPath());
        }
        return FaultError.internal(error, correlationId);
    }

    private static @Nullable Fault fault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
        }
        return Unavailable.behind(thrown).orElse(null);
    }
}
