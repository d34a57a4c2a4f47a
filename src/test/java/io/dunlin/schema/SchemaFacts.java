package io.dunlin.schema;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema says, each fact by its path: {@code T}, {@code T.field}, {@code T.field.argument}, {@code E.VALUE}. All
 * blocks of one name, extensions too, are read as one.
 */
final class SchemaFacts {

    enum Kind {
        TYPE,
        INTERFACE,
        INPUT,
        ENUM,
        UNION,
        SCALAR,
        DIRECTIVE,
        OUTPUT,
        VALUE_TO_GIVE,
        PART
    }

    /**
     * One fact. {@code types} and {@code defaults} hold each text that the blocks give, so more than one only when they
     * differ.
     *
     * @param owner the path of what it is a part of; empty for a block
     */
    record Fact(String owner, Kind kind, Set<String> types, Set<String> defaults) {
        boolean mustBeGiven() {
            return kind == Kind.VALUE_TO_GIVE
                    && defaults.contains(NONE)
                    && types.stream().anyMatch(type -> type.endsWith("!"));
        }
    }

    static final String NONE = "none";

    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private SchemaFacts() {}

    static Map<String, Fact> of(Document schema) {
        SchemaFacts all = new SchemaFacts();
        schema.getDefinitions().forEach(all::block);
        return all.facts;
    }

    private void block(Definition<?> block) {
        if (block instanceof ImplementingTypeDefinition<?> type) {
            String name =
                    fact(type.getName(), "", type instanceof InterfaceTypeDefinition ? Kind.INTERFACE : Kind.TYPE);
            type.getImplements().forEach(of -> fact(name + " implements " + text(of), name, Kind.PART));
            type.getFieldDefinitions().forEach(field -> output(name, field));
        } else if (block instanceof InputObjectTypeDefinition input) {
            inputs(fact(input.getName(), "", Kind.INPUT), input.getInputValueDefinitions());
        } else if (block instanceof EnumTypeDefinition type) {
            String name = fact(type.getName(), "", Kind.ENUM);
            for (EnumValueDefinition value : type.getEnumValueDefinitions()) {
                fact(name + "." + value.getName(), name, Kind.PART);
            }
        } else if (block instanceof UnionTypeDefinition union) {
            String name = fact(union.getName(), "", Kind.UNION);
            union.getMemberTypes().forEach(of -> fact(name + " of " + text(of), name, Kind.PART));
        } else if (block instanceof DirectiveDefinition directive) {
            String name = fact("@" + directive.getName(), "", Kind.DIRECTIVE);
            for (DirectiveLocation location : directive.getDirectiveLocations()) {
                fact(name + " on " + location.getName(), name, Kind.PART);
            }
            inputs(name, directive.getInputValueDefinitions());
        } else if (block instanceof ScalarTypeDefinition scalar) {
            fact(scalar.getName(), "", Kind.SCALAR);
        } else {
            throw new IllegalArgumentException("Nobody checks " + block);
        }
    }

    private void output(String owner, FieldDefinition field) {
        String path = fact(owner + "." + field.getName(), owner, Kind.OUTPUT);
        facts.get(path).types().add(text(field.getType()));
        inputs(path, field.getInputValueDefinitions());
    }

    private void inputs(String owner, List<InputValueDefinition> values) {
        for (InputValueDefinition value : values) {
            Fact fact = facts.get(fact(owner + "." + value.getName(), owner, Kind.VALUE_TO_GIVE));
            fact.types().add(text(value.getType()));
            fact.defaults()
                    .add(value.getDefaultValue() == null ? NONE : AstPrinter.printAstCompact(value.getDefaultValue()));
        }
    }

    private String fact(String path, String owner, Kind kind) {
        Fact fact = facts.computeIfAbsent(
                path, absent -> new Fact(owner, kind, new LinkedHashSet<>(), new LinkedHashSet<>()));
        if (fact.kind() != kind) {
            throw new IllegalArgumentException(path + " is of two kinds");
        }
        return path;
    }

    /** The type as it is written; the printer of the library is too slow for the many schemas that tests compare. */
    static String text(Type<?> type) {
        if (type instanceof NonNullType some) {
            return text(some.getType()) + "!";
        }
        return type instanceof ListType list ? "[" + text(list.getType()) + "]" : ((TypeName) type).getName();
    }
}
