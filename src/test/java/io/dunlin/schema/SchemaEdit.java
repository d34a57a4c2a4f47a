package io.dunlin.schema;

import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ScalarTypeDefinition;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.function.UnaryOperator;

/** Changes one part of a schema. A part that is changed into null is left out. */
final class SchemaEdit {

    private static final InputValueDefinition NEW = InputValueDefinition.newInputValueDefinition()
            .name("new")
            .type(Parser.parseType("Int!"))
            .build();

    private SchemaEdit() {}

    static Document with(Document schema, String block, String path, UnaryOperator<Node<?>> change) {
        return withBlock(schema, block, kept -> {
            Node<?> part = SchemaParts.of(kept).get(path);
            return part == null ? kept : (Definition<?>) replaced(kept, part, change.apply(part));
        });
    }

    static Document withBlock(Document schema, String block, UnaryOperator<Definition<?>> change) {
        Document.Builder changed = Document.newDocument();
        for (Definition<?> kept : schema.getDefinitions()) {
            Definition<?> now = SchemaParts.path(kept).equals(block) ? change.apply(kept) : kept;
            if (now != null) {
                changed.definition(now);
            }
        }
        return changed.build();
    }

    static Definition<?> ofAnotherKind(Definition<?> kept) {
        String name = ((NamedNode<?>) kept).getName();
        return kept instanceof ScalarTypeDefinition
                ? EnumTypeDefinition.newEnumTypeDefinition().name(name).build()
                : ScalarTypeDefinition.newScalarTypeDefinition().name(name).build();
    }

    /** With an argument or input field more that has to be given. */
    static Node<?> withNew(Node<?> kept) {
        if (kept instanceof FieldDefinition field) {
            return field.transform(more -> more.inputValueDefinition(NEW));
        }
        return kept instanceof DirectiveDefinition directive
                ? directive.transform(more -> more.inputValueDefinition(NEW))
                : ((InputObjectTypeDefinition) kept).transform(more -> more.inputValueDefinition(NEW));
    }

    static Node<?> replaced(Node<?> root, Node<?> part, Node<?> by) {
        if (root == part) {
            return by;
        }
        return new AstTransformer().transform(root, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                if (node != part) {
                    return TraversalControl.CONTINUE;
                }
                return by == null
                        ? TreeTransformerUtil.deleteNode(context)
                        : TreeTransformerUtil.changeNode(context, by);
            }
        });
    }
}
