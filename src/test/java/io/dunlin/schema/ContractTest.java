package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import graphql.language.AbstractDescribedNode;
import graphql.language.Definition;
import graphql.language.Document;
import io.dunlin.schema.BrokenPromises.Broken;
import io.dunlin.schema.SchemaFacts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed schema keeps what frontends were promised. {@link SchemaTest} sees to it that it is the real one. */
class ContractTest {

    private static final Map<String, Fact> PROMISED = SchemaFacts.of(SchemaText.contracts());
    private static final Document COMMITTED = SchemaText.parse(SchemaText.committed());

    @Test
    void theSchemaContainsTheContracts() {
        assertThat(SchemaDifference.missing(PROMISED, COMMITTED)).isEmpty();
    }

    @Test
    void everythingOfTheSchemaIsDescribed() {
        assertThat(SchemaDifference.undescribed(COMMITTED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("blocks")
    void eachBrokenPromiseOfABlockIsFound(String contract, String name, Definition<?> block) {
        List<Broken> broken = BrokenPromises.of(block, PROMISED, COMMITTED);
        assertThat(broken).hasSizeGreaterThanOrEqualTo(SchemaParts.of(block).size());
        assertAll(broken.stream()
                .map(each -> () -> assertThat(SchemaDifference.missing(PROMISED, each.schema()))
                        .containsExactly(each.fault())));
    }

    /** One argument list for each block of each contract; a block that is extended often is there often. */
    static List<Arguments> blocks() {
        List<Arguments> blocks = new ArrayList<>();
        for (String contract : SchemaText.CONTRACTS) {
            for (Definition<?> block : SchemaText.contract(contract).getDefinitions()) {
                blocks.add(Arguments.of(contract, SchemaParts.path(block), block));
            }
        }
        return blocks;
    }

    @Test
    void eachDescriptionThatIsLeftOutIsMissed() {
        Set<String> left = new HashSet<>();
        for (String block : SchemaText.committed().split("\n\n")) {
            SchemaParts.of(SchemaText.parse(block)).forEach((path, part) -> {
                if (part instanceof AbstractDescribedNode<?> described) {
                    int line = described.getDescription().getSourceLocation().getLine();
                    assertThat(SchemaDifference.undescribed(SchemaText.parse(withoutLine(block, line))))
                            .containsExactly(path + " has no description");
                    left.add(path);
                }
            });
        }
        assertThat(left)
                .contains("Loan", "Loan.number", "Loan.payments.first", "LoanBookInput.number", "LoanStatus.ACTIVE");
    }

    private static String withoutLine(String block, int line) {
        List<String> lines = new ArrayList<>(block.lines().toList());
        assertThat(lines.remove(line - 1).strip()).startsWith("\"").endsWith("\"");
        return String.join("\n", lines);
    }
}
