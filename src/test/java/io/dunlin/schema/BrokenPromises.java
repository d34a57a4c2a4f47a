package io.dunlin.schema;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.Value;
import graphql.parser.Parser;
import io.dunlin.schema.SchemaFacts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the promises of one block of a contract, one at a time, in a schema that keeps them all. */
final class BrokenPromises {

    /**
     * A schema that breaks one promise.
     *
     * @param fault what is to be said of it
     */
    record Broken(String fault, Document schema) {}

    private static final Value<?> OTHER_DEFAULT = new EnumValue("NO_SUCH_VALUE");

    private final Document schema;
    private final List<Broken> broken = new ArrayList<>();

    private BrokenPromises(Document schema) {
        this.schema = schema;
    }

    /** @param promised all contracts, which may say more of the block's parts */
    static List<Broken> of(Definition<?> block, Map<String, Fact> promised, Document schema) {
        BrokenPromises all = new BrokenPromises(schema);
        String name = SchemaParts.path(block);
        all.add(name + " is missing", SchemaEdit.withBlock(schema, name, kept -> null));
        if (!(block instanceof DirectiveDefinition)) {
            all.add(name + " is of another kind", SchemaEdit.withBlock(schema, name, SchemaEdit::ofAnotherKind));
        }
        SchemaParts.of(block).forEach((path, part) -> all.part(name, path, part, promised.get(path)));
        return all.broken;
    }

    private void part(String block, String path, Node<?> part, Fact promise) {
        if (!path.equals(block)) {
            add(path + " is missing", with(block, path, kept -> null));
        }
        if (part instanceof FieldDefinition field) {
            weaker(block, path, field, promise);
            add(path + ".new is new and has to be given", with(block, path, SchemaEdit::withNew));
        } else if (part instanceof InputValueDefinition value) {
            stronger(block, path, value, promise);
            otherDefault(block, path, value);
        } else if (part instanceof InputObjectTypeDefinition || part instanceof DirectiveDefinition) {
            add(path + ".new is new and has to be given", with(block, path, SchemaEdit::withNew));
        }
    }

    private void weaker(String block, String path, FieldDefinition field, Fact promise) {
        String type = SchemaFacts.text(field.getType());
        for (String other : others(type, "!", "")) {
            if (!promise.types().contains(other)) {
                add(
                        path + " is " + other + " and not " + String.join(" or ", promise.types()),
                        with(
                                block,
                                path,
                                kept -> SchemaEdit.replaced(
                                        kept, ((FieldDefinition) kept).getType(), Parser.parseType(other))));
            }
        }
    }

    private void stronger(String block, String path, InputValueDefinition value, Fact promise) {
        String type = SchemaFacts.text(value.getType());
        for (String other : others(type, "(?<=[\\w\\]])(?![\\w!])", "!")) {
            add(
                    path + " is " + other + " and not " + String.join(" or ", promise.types()),
                    with(
                            block,
                            path,
                            kept -> SchemaEdit.replaced(
                                    kept, ((InputValueDefinition) kept).getType(), Parser.parseType(other))));
        }
    }

    /** The type with one match replaced, for each match, and a type of another name. */
    private static Set<String> others(String type, String pattern, String replacement) {
        Set<String> others = new LinkedHashSet<>();
        others.add(type.replaceFirst("\\w+", "Other"));
        Matcher match = Pattern.compile(pattern).matcher(type);
        while (match.find()) {
            others.add(type.substring(0, match.start()) + replacement + type.substring(match.end()));
        }
        return others;
    }

    private void otherDefault(String block, String path, InputValueDefinition value) {
        String promised = SchemaFacts.NONE;
        if (value.getDefaultValue() != null) {
            promised = AstPrinter.printAstCompact(value.getDefaultValue());
            add(
                    path + " has the default none and not " + promised,
                    with(
                            block,
                            path,
                            kept -> SchemaEdit.replaced(kept, ((InputValueDefinition) kept).getDefaultValue(), null)));
        }
        add(
                path + " has the default NO_SUCH_VALUE and not " + promised,
                with(
                        block,
                        path,
                        kept -> ((InputValueDefinition) kept).transform(other -> other.defaultValue(OTHER_DEFAULT))));
    }

    private void add(String fault, Document without) {
        broken.add(new Broken(fault, without));
    }

    private Document with(String block, String path, UnaryOperator<Node<?>> change) {
        return SchemaEdit.with(schema, block, path, change);
    }
}
