package io.dunlin.schema;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes documents from the committed schema that ask for everything, and takes note of what was asked and answered. */
final class SchemaWalk {

    /**
     * What arguments inside a selection are given, by the type of the argument: a day on which every loan of any test was
     * disbursed, since whose case is claimed is not known.
     */
    private static final Map<String, String> VALUES = Map.of("Date!", "\"2099-12-31\"");

    private static final Set<String> ROOTS = Set.of("Query", "Mutation");

    private final TypeDefinitionRegistry schema =
            new SchemaParser().parse(Path.of("schema.graphql").toFile());
    private final Set<String> called = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();

    /** The document that calls the operation with variables of the same names, and selects every field of every type once. */
    String document(String operation, Set<String> arguments) {
        called.add(operation);
        String root = field("Query", operation) == null ? "Mutation" : "Query";
        FieldDefinition field = field(root, operation);
        Map<String, String> types = new LinkedHashMap<>();
        for (InputValueDefinition argument : field.getInputValueDefinitions()) {
            if (arguments.contains(argument.getName())) {
                types.put(argument.getName(), AstPrinter.printAstCompact(argument.getType()));
            }
        }
        String variables = types.entrySet().stream()
                .map(entry -> "$" + entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        String values = types.keySet().stream().map(name -> name + ": $" + name).collect(Collectors.joining(", "));
        String type = named(field.getType());
        boolean list = AstPrinter.printAstCompact(field.getType()).startsWith("[");
        return "%s%s { it: %s%s %s }"
                .formatted(
                        root.toLowerCase(java.util.Locale.ROOT),
                        types.isEmpty() ? "" : "(" + variables + ")",
                        operation,
                        types.isEmpty() ? "" : "(" + values + ")",
                        selection(type, nearest(type, list)));
    }

    /** Takes note of the types of what was given. */
    void given(String operation, Map<String, ?> arguments) {
        FieldDefinition field =
                field("Query", operation) == null ? field("Mutation", operation) : field("Query", operation);
        field.getInputValueDefinitions()
                .forEach(argument -> given(named(argument.getType()), arguments.get(argument.getName())));
    }

    private void given(String type, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(item -> given(type, item));
        } else if (value instanceof Map<?, ?> map
                && schema.types().get(type) instanceof InputObjectTypeDefinition input) {
            for (InputValueDefinition field : input.getInputValueDefinitions()) {
                if (map.get(field.getName()) != null) {
                    given.add(type + "." + field.getName());
                    given(named(field.getType()), map.get(field.getName()));
                }
            }
        }
    }

    /** Takes note of the types of what was answered. */
    void answered(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::answered);
        } else if (value instanceof Map<?, ?> map) {
            answered.add(String.valueOf(map.get("__typename")));
            map.values().forEach(this::answered);
        }
    }

    /** Operations that were not called, types that were never answered, input fields that were never given. */
    Map<String, Set<String>> left() {
        Map<String, Set<String>> left = new TreeMap<>();
        Set<String> operations = new TreeSet<>();
        ROOTS.forEach(root -> fields(root).forEach(field -> operations.add(field.getName())));
        left.put("operations", minus(operations, called));
        Set<String> types = new TreeSet<>();
        schema.getTypes(ObjectTypeDefinition.class).forEach(type -> types.add(type.getName()));
        types.removeAll(ROOTS);
        left.put("types", minus(types, answered));
        Set<String> inputs = new TreeSet<>();
        for (InputObjectTypeDefinition input : schema.getTypes(InputObjectTypeDefinition.class)) {
            input.getInputValueDefinitions().forEach(field -> inputs.add(input.getName() + "." + field.getName()));
        }
        left.put("inputs", minus(inputs, given));
        return left;
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /**
     * For each type the field, nearest to the root, at which it is selected whole; elsewhere only its name is asked for.
     * Below the nodes of a page and the objects of a list's items, which would cost too much, nothing is: they are asked
     * for one by one.
     */
    private Map<String, String> nearest(String root, boolean list) {
        Map<String, String> nearest = new HashMap<>(Map.of(root, ""));
        Deque<String> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            String type = next.poll();
            for (FieldDefinition field : fields(type)) {
                String of = named(field.getType());
                if (!fields(of).isEmpty() && nearest.putIfAbsent(of, type + "." + field.getName()) == null) {
                    next.add(of);
                }
            }
            if (list || (root.endsWith("Connection") && type.endsWith("Edge"))) {
                return nearest;
            }
        }
        return nearest;
    }

    private String selection(String type, Map<String, String> nearest) {
        if (fields(type).isEmpty()) {
            TypeDefinition<?> other = schema.types().get(type);
            return other instanceof graphql.language.InterfaceTypeDefinition ? "{ __typename }" : "";
        }
        return fields(type).stream()
                .map(field -> field.getName() + arguments(field) + " " + below(type, field, nearest))
                .collect(Collectors.joining(" ", "{ __typename ", " }"));
    }

    private String below(String type, FieldDefinition field, Map<String, String> nearest) {
        String of = named(field.getType());
        if (fields(of).isEmpty()) {
            return selection(of, nearest);
        }
        return (type + "." + field.getName()).equals(nearest.get(of)) ? selection(of, nearest) : "{ __typename }";
    }

    private static String arguments(FieldDefinition field) {
        String arguments = field.getInputValueDefinitions().stream()
                .map(argument -> argument.getName().equals("first")
                        ? "first: 2"
                        : VALUES.containsKey(AstPrinter.printAstCompact(argument.getType()))
                                ? argument.getName() + ": " + VALUES.get(AstPrinter.printAstCompact(argument.getType()))
                                : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    private List<FieldDefinition> fields(String type) {
        return schema.types().get(type) instanceof ObjectTypeDefinition object
                ? object.getFieldDefinitions()
                : List.of();
    }

    private FieldDefinition field(String type, String name) {
        return fields(type).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String named(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return named(nonNull.getType());
        }
        return type instanceof ListType list ? named(list.getType()) : ((TypeName) type).getName();
    }
}
