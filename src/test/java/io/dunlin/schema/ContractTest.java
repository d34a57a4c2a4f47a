package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed schema keeps what frontends were promised. {@link SchemaTest} sees to it that it is the real one. */
class ContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"/contract.graphql", "/contract-guard.graphql"})
    void theSchemaContainsTheContract(String contract) throws IOException {
        assertThat(SchemaDifference.missing(contract(contract), schema())).isEmpty();
    }

    @Test
    void everythingOfTheSchemaIsDescribed() throws IOException {
        assertThat(SchemaDifference.undescribed(schema())).isEmpty();
    }

    @Test
    void aSchemaContainsItself() throws IOException {
        assertThat(SchemaDifference.missing(contract("/contract.graphql"), contract("/contract.graphql")))
                .isEmpty();
    }

    @Test
    void everyKindOfBrokenPromiseIsFound() {
        String promised = """
                scalar S
                interface N { id: ID! }
                type T implements N { id: ID! a(x: Int = 1, y: [E!]!): [String!] }
                input I { b: Boolean = true }
                enum E { ONE TWO }
                """;
        assertThat(missing(promised, promised.replace("scalar S", ""))).containsExactly("S is missing");
        assertThat(missing(promised, promised.replace("implements N", ""))).containsExactly("T does not implement N");
        assertThat(missing(promised, promised.replace("a(", "c("))).containsExactly("T.a is missing");
        assertThat(missing(promised, promised.replace("[String!]", "[String]")))
                .containsExactly("T.a is [String] and not [String!]");
        assertThat(missing(promised, promised.replace("x: Int = 1", "x: Int = 2")))
                .containsExactly("T.a.x has the default 2 and not 1");
        assertThat(missing(promised, promised.replace("x: Int = 1", "x: Int")))
                .containsExactly("T.a.x has the default none and not 1");
        assertThat(missing(promised, promised.replace("y: [E!]!", "y: [E!]")))
                .containsExactly("T.a.y is [E!] and not [E!]!");
        assertThat(missing(promised, promised.replace("x: Int = 1", "x: Int = 1, z: Int!")))
                .containsExactly("T.a.z is new and has to be given");
        assertThat(missing(promised, promised.replace("b: Boolean", "z: Int! b: Boolean")))
                .containsExactly("I.z is new and has to be given");
        assertThat(missing(promised, promised.replace("TWO", ""))).containsExactly("E.TWO is missing");
        assertThat(missing(promised, promised.replace("input I { b: Boolean = true }", "type I { b: Boolean }")))
                .containsExactly("I is of another kind");
        assertThat(missing(promised, promised + " type More { x: Int! }")).isEmpty();
    }

    private static List<String> missing(String promised, String offered) {
        return SchemaDifference.missing(parse(promised), parse(offered));
    }

    private static Document contract(String resource) throws IOException {
        return parse(text(resource));
    }

    private static String text(String resource) throws IOException {
        try (InputStream text = ContractTest.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document schema() throws IOException {
        return parse(Files.readString(Path.of("schema.graphql")));
    }

    private static Document parse(String text) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(new StringReader(text))
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build());
    }
}
