package io.dunlin.platform.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value that does not fit its type, after the library has refused an operation for it. The library names at
 * most the variable or the argument. A place is a path from the name of the argument down, as in the errors of
 * mutations.
 */
final class InputPlace {

    private static final List<String> FITS = List.of();

    private final GraphQLSchema schema;
    private final GraphQLContext context;

    /** The places of the arguments that do not fit, by where the argument begins. */
    private final Map<Object, List<String>> arguments = new HashMap<>();

    /** Where each variable is used first. */
    private final Map<String, List<String>> uses = new HashMap<>();

    private final Map<String, List<String>> variables = new LinkedHashMap<>();

    private InputPlace(GraphQLSchema schema, GraphQLContext context) {
        this.schema = schema;
        this.context = context;
    }

    /** Looks at all values of the operation. */
    static InputPlace in(Document document, ExecutionInput input, GraphQLSchema schema) {
        InputPlace found = new InputPlace(schema, input.getGraphQLContext());
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            found.look(fragment.getSelectionSet(), found.type(fragment.getTypeCondition()));
        }
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            found.look(operation.getSelectionSet(), found.root(operation));
        }
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            operation
                    .getVariableDefinitions()
                    .forEach(variable ->
                            found.look(variable, input.getRawVariables().toMap()));
        }
        return found;
    }

    /** The place that the error is about; null when it is about none, or about one that is not known. */
    @Nullable
    List<String> of(GraphQLError error) {
        String variable = ValidationMessages.variable(error.getMessage());
        if (variable != null && variables.containsKey(variable)) {
            return variables.get(variable);
        }
        String missing = ValidationMessages.missingArgument(error);
        if (missing != null) {
            return List.of(missing);
        }
        if (error.getLocations() == null || error.getLocations().isEmpty()) {
            // Of a field that an input does not have not even the variable is told: it is the first that does not fit.
            return variables.values().stream().findFirst().orElse(null);
        }
        return arguments.get(error.getLocations().get(0));
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private @Nullable GraphQLType type(@Nullable TypeName name) {
        return name == null ? null : schema.getType(name.getName());
    }

    private void look(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        if (selections == null || type == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field && type instanceof GraphQLFieldsContainer owner) {
                GraphQLFieldDefinition definition = owner.getField(field.getName());
                if (definition != null) {
                    field.getArguments().forEach(argument -> look(argument, definition));
                    look(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
                }
            } else if (selection instanceof InlineFragment inline) {
                GraphQLType narrowed = inline.getTypeCondition() == null ? type : type(inline.getTypeCondition());
                look(inline.getSelectionSet(), narrowed);
            }
        }
    }

    private void look(Argument argument, GraphQLFieldDefinition field) {
        GraphQLArgument definition = field.getArgument(argument.getName());
        if (definition == null) {
            return;
        }
        List<String> place = List.of(argument.getName());
        note(argument.getValue(), place);
        List<String> misfit = misfit(plain(argument.getValue()), definition.getType(), place);
        if (!misfit.isEmpty() && argument.getSourceLocation() != null) {
            arguments.putIfAbsent(argument.getSourceLocation(), misfit);
        }
    }

    private void note(Value<?> value, List<String> place) {
        if (value instanceof VariableReference variable) {
            uses.putIfAbsent(variable.getName(), place);
        } else if (value instanceof ObjectValue object) {
            object.getObjectFields().forEach(field -> note(field.getValue(), below(place, field.getName())));
        } else if (value instanceof ArrayValue array) {
            for (int i = 0; i < array.getValues().size(); i++) {
                note(array.getValues().get(i), below(place, String.valueOf(i)));
            }
        }
    }

    private void look(VariableDefinition variable, Map<String, Object> given) {
        GraphQLType type = type(variable.getType());
        List<String> place = uses.getOrDefault(variable.getName(), List.of(variable.getName()));
        if (type == null) {
            return;
        }
        List<String> misfit = FITS;
        if (given.containsKey(variable.getName())) {
            misfit = misfit(given.get(variable.getName()), type, place);
        } else if (variable.getDefaultValue() == null && type instanceof GraphQLNonNull) {
            misfit = place;
        }
        if (!misfit.isEmpty()) {
            variables.put(variable.getName(), misfit);
        }
        if (variable.getDefaultValue() != null && variable.getSourceLocation() != null) {
            List<String> unfit = misfit(plain(variable.getDefaultValue()), type, place);
            if (!unfit.isEmpty()) {
                arguments.put(variable.getSourceLocation(), unfit);
                arguments.put(variable.getDefaultValue().getSourceLocation(), unfit);
            }
        }
    }

    private @Nullable GraphQLType type(graphql.language.Type<?> type) {
        if (type instanceof graphql.language.NonNullType nonNull) {
            GraphQLType inner = type(nonNull.getType());
            return inner == null ? null : GraphQLNonNull.nonNull(inner);
        }
        if (type instanceof graphql.language.ListType list) {
            GraphQLType inner = type(list.getType());
            return inner == null ? null : GraphQLList.list(inner);
        }
        return schema.getType(((TypeName) type).getName());
    }

    /** Objects and lists as they are in variables; other literals, and references to variables, stay what they are. */
    private static @Nullable Object plain(Value<?> value) {
        if (value instanceof NullValue) {
            return null;
        }
        if (value instanceof ArrayValue array) {
            List<@Nullable Object> items = new ArrayList<>();
            array.getValues().forEach(item -> items.add(plain(item)));
            return items;
        }
        if (value instanceof ObjectValue object) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                fields.put(field.getName(), plain(field.getValue()));
            }
            return fields;
        }
        return value;
    }

    private List<String> misfit(@Nullable Object value, GraphQLType type, List<String> place) {
        if (value instanceof VariableReference) {
            return FITS;
        }
        if (type instanceof GraphQLNonNull nonNull) {
            return value == null ? place : misfit(value, nonNull.getWrappedType(), place);
        }
        if (value == null) {
            return FITS;
        }
        if (type instanceof GraphQLList list) {
            return items(value, list.getWrappedType(), place);
        }
        if (type instanceof GraphQLInputObjectType object) {
            return value instanceof Map<?, ?> given ? fields(given, object, place) : place;
        }
        return reads(type, value) ? FITS : place;
    }

    /** A single value stands for a list of one. */
    private List<String> items(Object value, GraphQLType type, List<String> place) {
        if (!(value instanceof List<?> items)) {
            return misfit(value, type, place);
        }
        for (int i = 0; i < items.size(); i++) {
            List<String> misfit = misfit(items.get(i), type, below(place, String.valueOf(i)));
            if (!misfit.isEmpty()) {
                return misfit;
            }
        }
        return FITS;
    }

    private List<String> fields(Map<?, ?> given, GraphQLInputObjectType object, List<String> place) {
        for (Object name : given.keySet()) {
            if (object.getField(String.valueOf(name)) == null) {
                // What is not in the schema is not quoted.
                return place;
            }
        }
        for (GraphQLInputObjectField field : object.getFields()) {
            boolean missing = !given.containsKey(field.getName()) && field.hasSetDefaultValue();
            List<String> misfit =
                    missing ? FITS : misfit(given.get(field.getName()), field.getType(), below(place, field.getName()));
            if (!misfit.isEmpty()) {
                return misfit;
            }
        }
        return FITS;
    }

    private boolean reads(GraphQLType type, Object value) {
        if (type instanceof GraphQLEnumType names) {
            String name = value instanceof EnumValue literal ? literal.getName() : Objects.toString(value);
            return (value instanceof EnumValue || value instanceof String) && names.getValue(name) != null;
        }
        try {
            if (type instanceof GraphQLScalarType scalar && value instanceof Value<?> literal) {
                scalar.getCoercing().parseLiteral(literal, CoercedVariables.emptyVariables(), context, Locale.ENGLISH);
            } else if (type instanceof GraphQLScalarType scalar) {
                scalar.getCoercing().parseValue(value, context, Locale.ENGLISH);
            }
            return true;
        } catch (CoercingParseLiteralException | CoercingParseValueException e) {
            return false;
        }
    }

    private static List<String> below(List<String> place, String name) {
        List<String> longer = new ArrayList<>(place);
        longer.add(name);
        return longer;
    }
}
