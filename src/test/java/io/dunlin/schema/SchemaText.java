package io.dunlin.schema;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the committed schema, and what frontends were promised. */
final class SchemaText {

    /** What the product promises. Of a contract of the plan there is as much as the product keeps. */
    static final List<String> CONTRACTS = List.of(
            "contract.graphql", "contract-guard.graphql", "contract-desk.graphql", "contract-arrangements.graphql");

    private SchemaText() {}

    static String committed() {
        return read(Path.of("schema.graphql"));
    }

    static Document contract(String file) {
        return parse(read(Path.of("src/test/resources", file)));
    }

    /** All contracts as one: an extension may stand in another file than what it extends. */
    static Document contracts() {
        Document.Builder all = Document.newDocument();
        for (String contract : CONTRACTS) {
            contract(contract).getDefinitions().forEach(all::definition);
        }
        return all.build();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document parse(String text) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(new StringReader(text))
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build());
    }
}
