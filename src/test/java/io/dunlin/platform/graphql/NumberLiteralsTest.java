package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.org.antlr.v4.runtime.BaseErrorListener;
import graphql.org.antlr.v4.runtime.CharStreams;
import graphql.org.antlr.v4.runtime.RecognitionException;
import graphql.org.antlr.v4.runtime.Recognizer;
import graphql.org.antlr.v4.runtime.Token;
import graphql.parser.antlr.GraphqlLexer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick look at the text of a document sees every number that the parser reads. */
class NumberLiteralsTest {

    private static final String LONG = "9".repeat(NumberLiterals.LONGEST + 1);

    /** What texts, comments and numbers are made of, so that any of them may seem to begin or to end where it does not. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "\"\"\"",
            "\\",
            "\\\"",
            "\\\"\"\"",
            "#",
            "\n",
            "\r",
            " ",
            "\u2028",
            "\uFEFF",
            "a",
            "_",
            "-",
            ".",
            "...",
            "$",
            "{",
            "1",
            LONG,
            "1e5");

    @Test
    void whatTheParserReadsAsALongNumberIsSeen() {
        Random random = new Random(17);
        int found = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder document = new StringBuilder();
            for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
                document.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (hasLongNumber(document.toString())) {
                found++;
                assertThat(NumberLiterals.tooLong(document.toString()))
                        .as(document.toString())
                        .isTrue();
            }
        }
        assertThat(found).isGreaterThan(10_000);
    }

    /** Up to the first place that the lexer refuses, where the parser stops. */
    private static boolean hasLongNumber(String document) {
        GraphqlLexer lexer = new GraphqlLexer(CharStreams.fromString(document));
        boolean[] stopped = new boolean[1];
        lexer.removeErrorListeners();
        lexer.addErrorListener(new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int column,
                    String message,
                    RecognitionException error) {
                stopped[0] = true;
            }
        });
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (stopped[0]) {
                return false;
            }
            boolean number = token.getType() == GraphqlLexer.IntValue || token.getType() == GraphqlLexer.FloatValue;
            String text = token.getText();
            if (number && (text.length() > NumberLiterals.LONGEST || text.contains("e"))) {
                return true;
            }
        }
        return false;
    }
}
