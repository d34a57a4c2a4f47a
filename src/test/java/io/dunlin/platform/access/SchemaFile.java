package io.dunlin.platform.access;

import graphql.language.EnumTypeDefinition;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The committed schema, and the shortest inputs that fit it. */
public final class SchemaFile {

    private final TypeDefinitionRegistry types =
            new SchemaParser().parse(Path.of("schema.graphql").toFile());

    public List<ObjectTypeDefinition> objects() {
        return types.getTypes(ObjectTypeDefinition.class);
    }

    public List<FieldDefinition> fields(String type) {
        return ((ObjectTypeDefinition) types.types().get(type)).getFieldDefinitions();
    }

    public Optional<InputObjectTypeDefinition> input(Type<?> type) {
        TypeDefinition<?> found = types.types().get(named(type));
        return found instanceof InputObjectTypeDefinition input ? Optional.of(input) : Optional.empty();
    }

    /** Whether a field of the type has fields of its own to select. */
    public boolean isObject(Type<?> type) {
        TypeDefinition<?> found = types.types().get(named(type));
        return found != null && !(found instanceof EnumTypeDefinition);
    }

    /** The values of all arguments that have to be given, as variables. */
    public Map<String, Object> required(List<InputValueDefinition> values) {
        return required(values, name -> "x");
    }

    /** @param ids the ids to give, by the name of the argument or field */
    public Map<String, Object> required(List<InputValueDefinition> values, UnaryOperator<String> ids) {
        Map<String, Object> given = new HashMap<>();
        for (InputValueDefinition value : values) {
            if (value.getType() instanceof NonNullType && value.getDefaultValue() == null) {
                given.put(value.getName(), any(value, ids));
            }
        }
        return given;
    }

    /** A value that fits an argument or a field. */
    public Object any(InputValueDefinition value, UnaryOperator<String> ids) {
        return any(value.getType(), value.getName(), ids);
    }

    private Object any(Type<?> type, String name, UnaryOperator<String> ids) {
        Type<?> bare = type instanceof NonNullType nonNull ? nonNull.getType() : type;
        if (bare instanceof ListType list) {
            return List.of(any(list.getType(), name, ids));
        }
        TypeDefinition<?> found = types.types().get(named(bare));
        if (found instanceof InputObjectTypeDefinition input) {
            return required(input.getInputValueDefinitions(), ids);
        }
        if (found instanceof EnumTypeDefinition constants) {
            return constants.getEnumValueDefinitions().get(0).getName();
        }
        return switch (named(bare)) {
            case "ID" -> ids.apply(name);
            case "Int" -> 1;
            case "Boolean" -> false;
            case "Date" -> "2024-06-30";
            case "DateTime" -> "2024-06-30T12:00:00Z";
            case "Decimal", "BigDecimal", "BigInteger" -> "1";
            default -> "x";
        };
    }

    public static String named(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return named(nonNull.getType());
        }
        return type instanceof ListType list ? named(list.getType()) : ((TypeName) type).getName();
    }
}
