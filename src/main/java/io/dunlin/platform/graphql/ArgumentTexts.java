package io.dunlin.platform.graphql;

import graphql.execution.AbortExecutionException;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.dunlin.platform.Characters;
import io.dunlin.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses texts that can never match anything: PostgreSQL does not even accept NUL. So code that reads the arguments of
 * a query need not check them. The inputs of mutations state themselves what each field may hold.
 */
final class ArgumentTexts {

    private final Map<String, Object> variables;

    private ArgumentTexts(Map<String, Object> variables) {
        this.variables = variables;
    }

    /**
     * Looks at all texts in the arguments.
     *
     * @param variables as coerced
     * @throws AbortExecutionException BAD_USER_INPUT with the place of the first one that is refused
     */
    static void check(List<Argument> arguments, Map<String, Object> variables) {
        ArgumentTexts texts = new ArgumentTexts(variables);
        for (Argument argument : arguments) {
            texts.literal(argument.getValue(), List.of(argument.getName()));
        }
    }

    private void literal(Value<?> value, List<String> place) {
        if (value instanceof StringValue text) {
            plain(text.getValue(), place);
        } else if (value instanceof VariableReference variable) {
            plain(variables.get(variable.getName()), place);
        } else if (value instanceof ArrayValue array) {
            for (int i = 0; i < array.getValues().size(); i++) {
                literal(array.getValues().get(i), below(place, String.valueOf(i)));
            }
        } else if (value instanceof ObjectValue object) {
            for (ObjectField field : object.getObjectFields()) {
                literal(field.getValue(), below(place, field.getName()));
            }
        }
    }

    private void plain(@Nullable Object value, List<String> place) {
        if (value instanceof String text && !Characters.areGood(text)) {
            throw new AbortExecutionException(List.of(FaultError.of(
                    Fault.Code.BAD_USER_INPUT,
                    "'" + String.join(".", place) + "' has characters that are not allowed.",
                    place)));
        }
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                plain(items.get(i), below(place, String.valueOf(i)));
            }
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> plain(field, below(place, String.valueOf(name))));
        }
    }

    private static List<String> below(List<String> place, String name) {
        List<String> longer = new ArrayList<>(place);
        longer.add(name);
        return longer;
    }
}
