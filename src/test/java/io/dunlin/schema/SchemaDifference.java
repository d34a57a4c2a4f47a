package io.dunlin.schema;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputObjectTypeExtensionDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two schemas by their text: what the one promises and the other does not keep. */
final class SchemaDifference {

    private final List<String> found = new ArrayList<>();

    private SchemaDifference() {}

    /** What of the promised schema the offered one lacks; more types, fields, enum values and optional arguments are fine. */
    static List<String> missing(Document promised, Document offered) {
        SchemaDifference difference = new SchemaDifference();
        Map<String, TypeDefinition<?>> types = types(offered);
        types(promised).forEach((name, type) -> difference.type(type, types.get(name)));
        return difference.found;
    }

    /** Types, fields, arguments and enums without a description. */
    static List<String> undescribed(Document schema) {
        SchemaDifference difference = new SchemaDifference();
        types(schema).values().forEach(difference::described);
        return difference.found;
    }

    private static Map<String, TypeDefinition<?>> types(Document document) {
        Map<String, TypeDefinition<?>> types = new LinkedHashMap<>();
        document.getDefinitionsOfType(TypeDefinition.class).forEach(type -> types.put(type.getName(), type));
        return types;
    }

    private static <N extends NamedNode<?>> Map<String, N> byName(List<N> nodes) {
        Map<String, N> named = new LinkedHashMap<>();
        nodes.forEach(node -> named.put(node.getName(), node));
        return named;
    }

    private void type(TypeDefinition<?> promised, TypeDefinition<?> offered) {
        String name = promised.getName();
        // An extension is of the kind that it extends.
        if (offered == null || !offered.getClass().isInstance(promised)) {
            found.add(name + (offered == null ? " is missing" : " is of another kind"));
        } else if (promised instanceof ImplementingTypeDefinition<?> type) {
            object(type, (ImplementingTypeDefinition<?>) offered);
        } else if (promised instanceof InputObjectTypeDefinition input) {
            Map<String, InputValueDefinition> more = values(
                    name,
                    input.getInputValueDefinitions(),
                    ((InputObjectTypeDefinition) offered).getInputValueDefinitions());
            if (!(promised instanceof InputObjectTypeExtensionDefinition)) {
                optional(name, more);
            }
        } else if (promised instanceof EnumTypeDefinition type) {
            Set<String> values = byName(((EnumTypeDefinition) offered).getEnumValueDefinitions())
                    .keySet();
            byName(type.getEnumValueDefinitions()).keySet().stream()
                    .filter(value -> !values.contains(value))
                    .forEach(value -> found.add(name + "." + value + " is missing"));
        }
    }

    private void object(ImplementingTypeDefinition<?> promised, ImplementingTypeDefinition<?> offered) {
        List<String> implemented =
                offered.getImplements().stream().map(SchemaDifference::text).toList();
        for (Type<?> type : promised.getImplements()) {
            if (!implemented.contains(text(type))) {
                found.add(promised.getName() + " does not implement " + text(type));
            }
        }
        Map<String, FieldDefinition> fields = byName(offered.getFieldDefinitions());
        for (FieldDefinition field : promised.getFieldDefinitions()) {
            String path = promised.getName() + "." + field.getName();
            FieldDefinition kept = fields.get(field.getName());
            if (kept == null) {
                found.add(path + " is missing");
            } else {
                same(path, field.getType(), kept.getType());
                optional(path, values(path, field.getInputValueDefinitions(), kept.getInputValueDefinitions()));
            }
        }
    }

    /** Compares the values that are promised, and gives back the others. */
    private Map<String, InputValueDefinition> values(
            String owner, List<InputValueDefinition> promised, List<InputValueDefinition> offered) {
        Map<String, InputValueDefinition> kept = byName(offered);
        for (InputValueDefinition value : promised) {
            String path = owner + "." + value.getName();
            InputValueDefinition same = kept.remove(value.getName());
            if (same == null) {
                found.add(path + " is missing");
                continue;
            }
            same(path, value.getType(), same.getType());
            String expected = defaultValue(value);
            if (!expected.equals(defaultValue(same))) {
                found.add(path + " has the default " + defaultValue(same) + " and not " + expected);
            }
        }
        return kept;
    }

    private void optional(String owner, Map<String, InputValueDefinition> more) {
        more.values().stream()
                .filter(value -> value.getType() instanceof NonNullType && value.getDefaultValue() == null)
                .forEach(value -> found.add(owner + "." + value.getName() + " is new and has to be given"));
    }

    private void same(String path, Type<?> promised, Type<?> offered) {
        if (!text(promised).equals(text(offered))) {
            found.add(path + " is " + text(offered) + " and not " + text(promised));
        }
    }

    private static String defaultValue(InputValueDefinition value) {
        return value.getDefaultValue() == null ? "none" : AstPrinter.printAstCompact(value.getDefaultValue());
    }

    private static String text(Type<?> type) {
        return AstPrinter.printAstCompact(type);
    }

    private void described(TypeDefinition<?> type) {
        // The built-in and the library's scalars describe themselves or not; they are not ours.
        if (!(type instanceof ScalarTypeDefinition)) {
            described(type.getName(), (AbstractDescribedNode<?>) type);
        }
        if (type instanceof ImplementingTypeDefinition<?> object) {
            for (FieldDefinition field : object.getFieldDefinitions()) {
                String path = type.getName() + "." + field.getName();
                described(path, field);
                field.getInputValueDefinitions().forEach(value -> described(path + "." + value.getName(), value));
            }
        } else if (type instanceof InputObjectTypeDefinition input) {
            input.getInputValueDefinitions().forEach(value -> described(type.getName() + "." + value.getName(), value));
        }
    }

    private void described(String path, AbstractDescribedNode<?> node) {
        if (node.getDescription() == null || node.getDescription().getContent().isBlank()) {
            found.add(path + " has no description");
        }
    }
}
