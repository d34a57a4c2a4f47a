package io.dunlin.platform.graphql;

import graphql.GraphQLError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages to clients about a document or variables that do not fit the schema. The library's messages quote values,
 * and a value may be a telephone number. So this class takes only names from them.
 */
final class ValidationMessages {

    /** Their messages name only fields, arguments, types and fragments. */
    private static final Set<ValidationErrorType> HARMLESS = Set.of(
            ValidationErrorType.FieldUndefined,
            ValidationErrorType.UnknownType,
            ValidationErrorType.UnknownArgument,
            ValidationErrorType.UnknownDirective,
            ValidationErrorType.MissingFieldArgument,
            ValidationErrorType.MissingDirectiveArgument,
            ValidationErrorType.NullValueForNonNullArgument,
            ValidationErrorType.SubselectionRequired,
            ValidationErrorType.SubselectionNotAllowed,
            ValidationErrorType.UndefinedVariable,
            ValidationErrorType.UnusedVariable,
            ValidationErrorType.VariableTypeMismatch,
            ValidationErrorType.NonInputTypeOnVariable,
            ValidationErrorType.UndefinedFragment,
            ValidationErrorType.UnusedFragment,
            ValidationErrorType.FragmentCycle,
            ValidationErrorType.FieldsConflict);

    private static final Set<ValidationErrorType> MISSING =
            Set.of(ValidationErrorType.MissingFieldArgument, ValidationErrorType.NullValueForNonNullArgument);

    private static final Pattern PREFIX =
            Pattern.compile("^Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGUMENT = Pattern.compile("[aA]rgument '([_A-Za-z][_0-9A-Za-z.]{0,100})'");
    private static final Pattern VARIABLE = Pattern.compile("[vV]ariable '([_A-Za-z][_0-9A-Za-z]{0,100})'");
    private static final Pattern FIELD = Pattern.compile("[fF]ield '([_A-Za-z][_0-9A-Za-z]{0,100})'");

    private ValidationMessages() {}

    /** The name of the variable that the library's message is about. */
    static @Nullable String variable(@Nullable String message) {
        return name(VARIABLE, String.valueOf(message));
    }

    /** The name of the argument that is not there, or null, though it has to be; null when the error is another one. */
    static @Nullable String missingArgument(GraphQLError error) {
        boolean missing =
                error instanceof ValidationError validation && MISSING.contains(validation.getValidationErrorType());
        return missing ? name(ARGUMENT, String.valueOf(error.getMessage())) : null;
    }

    /** @param place where the value is, from the name of the argument down */
    static String of(ValidationError error, @Nullable List<String> place) {
        String message = String.valueOf(error.getMessage());
        if (error.getValidationErrorType() instanceof ValidationErrorType type && HARMLESS.contains(type)) {
            return PREFIX.matcher(message).replaceFirst("") + ".";
        }
        String argument = place == null ? name(ARGUMENT, message) : String.join(".", place);
        return argument == null
                ? "The document does not fit the schema."
                : "The value of the argument '" + argument + "' does not fit its type.";
    }

    /** @param place where the value is, from the name of the argument down */
    static String ofVariables(@Nullable String message, @Nullable List<String> place) {
        String variable = variable(message);
        String field = place == null ? name(FIELD, String.valueOf(message)) : String.join(".", place);
        if (variable == null) {
            return field == null
                    ? "The request does not fit the schema."
                    : "The value of the field '" + field + "' does not fit its type.";
        }
        return "The value of the variable '" + variable + "' does not fit its type"
                + (field == null ? "." : ": see the field '" + field + "'.");
    }

    private static @Nullable String name(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
