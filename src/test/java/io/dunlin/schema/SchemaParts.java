package io.dunlin.schema;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.Document;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of a schema by their paths, found by walking down from each block. It does not know which parts a kind of
 * block has, unlike {@link SchemaFacts}, so that the one can find what the other overlooks.
 */
final class SchemaParts {

    private final Map<String, Node<?>> parts = new LinkedHashMap<>();

    private SchemaParts() {}

    static Map<String, Node<?>> of(Document schema) {
        SchemaParts all = new SchemaParts();
        schema.getDefinitions().forEach(block -> all.walk(path(block), block));
        return all.parts;
    }

    static Map<String, Node<?>> of(Definition<?> block) {
        return of(Document.newDocument().definition(block).build());
    }

    static String path(Definition<?> block) {
        return (block instanceof DirectiveDefinition ? "@" : "") + ((NamedNode<?>) block).getName();
    }

    private void walk(String path, Node<?> node) {
        parts.put(path, node);
        for (Node<?> child : node.getChildren()) {
            if (child instanceof FieldDefinition
                    || child instanceof InputValueDefinition
                    || child instanceof EnumValueDefinition) {
                walk(path + "." + ((NamedNode<?>) child).getName(), child);
            } else if (child instanceof DirectiveLocation location) {
                parts.put(path + " on " + location.getName(), child);
            } else if (child instanceof TypeName type && node instanceof Definition<?>) {
                parts.put(
                        path + (node instanceof UnionTypeDefinition ? " of " : " implements ") + type.getName(), child);
            }
        }
    }
}
