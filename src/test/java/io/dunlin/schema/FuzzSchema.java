package io.dunlin.schema;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.dunlin.schema.FuzzValues.Value;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What can be called by the committed schema, and with what. */
final class FuzzSchema {

    private final TypeDefinitionRegistry schema =
            new SchemaParser().parse(Path.of("schema.graphql").toFile());

    /**
     * A field with arguments.
     *
     * @param before the document up to the field, with %s for the definitions of variables
     * @param selection of the field
     * @param after what closes the document
     */
    record Call(FieldDefinition field, String before, String selection, String after) {

        String document(String variables, String arguments) {
            return before.replace("%VARIABLES%", variables.equals("()") ? "" : variables)
                    + field.getName()
                    + (arguments.equals("()") ? "" : arguments)
                    + selection
                    + after;
        }
    }

    /** Every operation with arguments, and every field with arguments in the shortest way from a query to it. */
    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        Map<String, List<String>> ways = new HashMap<>(Map.of("Query", List.of()));
        Deque<String> next = new ArrayDeque<>(List.of("Query"));
        calls("Mutation", List.of(), "mutation", calls);
        while (!next.isEmpty()) {
            String type = next.poll();
            calls(type, ways.get(type), "query", calls);
            for (FieldDefinition field : fields(type)) {
                String of = name(field.getType());
                boolean free = field.getInputValueDefinitions().stream().noneMatch(FuzzSchema::isRequired);
                if (free && !ways.containsKey(of) && !fields(of).isEmpty()) {
                    List<String> way = new ArrayList<>(ways.get(type));
                    way.add(field.getName());
                    ways.put(of, way);
                    next.add(of);
                }
            }
        }
        return calls;
    }

    private void calls(String type, List<String> way, String operation, List<Call> calls) {
        for (FieldDefinition field : fields(type)) {
            if (!field.getInputValueDefinitions().isEmpty()) {
                String before = operation + " %VARIABLES% { "
                        + way.stream().map(name -> name + " { ").collect(Collectors.joining());
                calls.add(new Call(field, before, selection(field), " }".repeat(way.size() + 1)));
            }
        }
    }

    private String selection(FieldDefinition field) {
        String type = name(field.getType());
        TypeDefinition<?> definition = schema.types().get(type);
        if (definition instanceof InterfaceTypeDefinition) {
            return " { __typename }";
        }
        if (fields(type).isEmpty()) {
            return "";
        }
        return fields(type).stream()
                .filter(below -> below.getInputValueDefinitions().stream().noneMatch(FuzzSchema::isRequired))
                .map(below -> below.getName() + (isObject(below) ? " { __typename }" : ""))
                .collect(Collectors.joining(" ", " { __typename ", " }"));
    }

    private boolean isObject(FieldDefinition field) {
        TypeDefinition<?> type = schema.types().get(name(field.getType()));
        return type instanceof ObjectTypeDefinition || type instanceof InterfaceTypeDefinition;
    }

    private List<FieldDefinition> fields(String type) {
        return schema.types().get(type) instanceof ObjectTypeDefinition object
                ? object.getFieldDefinitions()
                : List.of();
    }

    /** All fields of all inputs. */
    Set<String> inputFields() {
        Set<String> names = new LinkedHashSet<>();
        for (InputObjectTypeDefinition input : schema.getTypes(InputObjectTypeDefinition.class)) {
            input.getInputValueDefinitions().forEach(field -> names.add(input.getName() + "." + field.getName()));
        }
        return names;
    }

    /** The fields of the input that the value is; none when it is another one, or a list. */
    List<InputValueDefinition> fields(InputValueDefinition value) {
        return schema.types().get(name(value.getType())) instanceof InputObjectTypeDefinition input
                ? input.getInputValueDefinitions()
                : List.of();
    }

    /** What may be tried as the value. */
    List<Value> values(InputValueDefinition definition) {
        Type<?> type = definition.getType();
        boolean required = type instanceof NonNullType;
        Type<?> plain = type instanceof NonNullType nonNull ? nonNull.getType() : type;
        List<Value> values = new ArrayList<>();
        values.add(new Value(null, required));
        if (plain instanceof ListType list) {
            boolean items = list.getType() instanceof NonNullType;
            values.add(new Value(List.of(), false));
            for (Value value : single(name(type))) {
                // A list in a list stands for itself, a single value for a list of one.
                if (!(value.value() instanceof List<?>)) {
                    values.add(new Value(List.of(value.value()), value.unfit()));
                    values.add(new Value(value.value(), value.unfit()));
                    // As many as the longest request has room for.
                    int many =
                            Math.min(300, 60_000 / (1 + value.value().toString().length()));
                    values.add(new Value(
                            IntStream.range(0, many)
                                    .mapToObj(i -> value.value())
                                    .toList(),
                            value.unfit()));
                }
            }
            List<Object> nothing = new ArrayList<>();
            nothing.add(null);
            values.add(new Value(nothing, items));
        } else {
            values.addAll(single(name(type)));
        }
        return values;
    }

    private List<Value> single(String type) {
        TypeDefinition<?> definition = schema.types().get(type);
        if (definition instanceof InputObjectTypeDefinition) {
            return List.of(
                    new Value("x", true),
                    new Value(1, true),
                    new Value(true, true),
                    new Value(Map.of("nothingOfThisName", 1), true));
        }
        List<Value> values = new ArrayList<>();
        String first = "";
        if (definition instanceof EnumTypeDefinition names) {
            first = names.getEnumValueDefinitions().get(0).getName();
            names.getEnumValueDefinitions().forEach(name -> values.add(new Value(name.getName(), false)));
        }
        values.addAll(FuzzValues.of(type, first));
        return values;
    }

    /** A value that a caller might have meant. */
    Object plain(InputValueDefinition definition, Map<String, Object> known) {
        Object one = plain(definition.getName(), name(definition.getType()), known);
        Type<?> type = definition.getType();
        Type<?> bare = type instanceof NonNullType nonNull ? nonNull.getType() : type;
        return bare instanceof ListType ? List.of(one) : one;
    }

    private Object plain(String name, String type, Map<String, Object> known) {
        TypeDefinition<?> definition = schema.types().get(type);
        if (definition instanceof EnumTypeDefinition names) {
            return names.getEnumValueDefinitions().get(0).getName();
        }
        if (definition instanceof InputObjectTypeDefinition input) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (InputValueDefinition field : input.getInputValueDefinitions()) {
                if (isRequired(field) || isSubject(input, field)) {
                    fields.put(field.getName(), plain(field, known));
                }
            }
            return fields;
        }
        return switch (type) {
            case "ID" -> known.getOrDefault(name, known.get(""));
            case "Int" -> 1;
            case "Boolean" -> true;
            case "Decimal" -> "1";
            case "Date" -> "2024-02-01";
            case "DateTime" -> "2024-02-01T12:00:00Z";
            default ->
                switch (name) {
                    case "currency" -> "USD";
                    case "country" -> "US";
                    case "timeZone" -> "UTC";
                    case "locale" -> "en";
                    default -> known.getOrDefault(name, name + "-" + UUID.randomUUID());
                };
        };
    }

    /** Of case and borrower one is given. */
    private static boolean isSubject(InputObjectTypeDefinition input, InputValueDefinition field) {
        return field.getName().equals("caseId")
                && input.getInputValueDefinitions().stream()
                        .anyMatch(other -> other.getName().equals("borrowerId"))
                && !input.getName().endsWith("Where");
    }

    /** The same with the inputs that a place leads through. */
    Map<String, Object> leadingTo(
            List<String> place, InputValueDefinition input, Map<String, Object> given, Map<String, Object> known) {
        Map<String, Object> filled = given;
        InputValueDefinition at = input;
        for (int depth = 1; depth < place.size() - 1; depth++) {
            String name = place.get(depth);
            at = fields(at).stream()
                    .filter(field -> field.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            List<String> here = place.subList(0, depth + 1);
            if (!has(filled, here)) {
                filled = with(filled, here, plain(at, known));
            }
        }
        return filled;
    }

    static boolean isRequired(InputValueDefinition definition) {
        return definition.getType() instanceof NonNullType && definition.getDefaultValue() == null;
    }

    static boolean has(Map<String, Object> given, List<String> place) {
        Object at = given;
        for (String name : place) {
            if (!(at instanceof Map<?, ?> map) || !map.containsKey(name)) {
                return false;
            }
            at = map.get(name);
            if (at instanceof List<?> list && !list.isEmpty()) {
                at = list.get(0);
            }
        }
        return true;
    }

    /** A copy with the value at the place; in a list at its first item. */
    static Map<String, Object> with(Map<?, ?> given, List<String> place, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        given.forEach((name, old) -> copy.put(String.valueOf(name), old));
        String name = place.get(0);
        if (place.size() == 1) {
            copy.put(name, value);
        } else if (copy.get(name) instanceof List<?> list) {
            copy.put(name, List.of(with((Map<?, ?>) list.get(0), place.subList(1, place.size()), value)));
        } else {
            copy.put(name, with((Map<?, ?>) copy.get(name), place.subList(1, place.size()), value));
        }
        return copy;
    }

    /** The value as it is written in a document. */
    String literal(Object value, Type<?> type) {
        Type<?> bare = type instanceof NonNullType nonNull ? nonNull.getType() : type;
        if (value == null) {
            return "null";
        }
        if (value instanceof List<?> items) {
            Type<?> item = bare instanceof ListType list ? list.getType() : bare;
            return items.stream().map(one -> literal(one, item)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (bare instanceof ListType list) {
            return literal(value, list.getType());
        }
        TypeDefinition<?> definition = schema.types().get(name(bare));
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + literal(entry.getValue(), field(definition, entry.getKey())))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof String text) {
            boolean enumeration = definition instanceof EnumTypeDefinition && text.matches("[A-Za-z_]+");
            return enumeration ? text : AstPrinter.printAst(new StringValue(text));
        }
        return value.toString();
    }

    private static Type<?> field(TypeDefinition<?> definition, Object name) {
        if (definition instanceof InputObjectTypeDefinition input) {
            for (InputValueDefinition field : input.getInputValueDefinitions()) {
                if (field.getName().equals(name)) {
                    return field.getType();
                }
            }
        }
        return new TypeName("Int");
    }

    static String text(Type<?> type) {
        return AstPrinter.printAstCompact(type);
    }

    static String name(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return name(nonNull.getType());
        }
        return type instanceof ListType list ? name(list.getType()) : ((TypeName) type).getName();
    }
}
