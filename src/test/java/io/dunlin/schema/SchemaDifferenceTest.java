package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Definition;
import graphql.language.Document;
import io.dunlin.schema.BrokenPromises.Broken;
import io.dunlin.schema.SchemaFacts.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the check of contracts lets pass, and what it does not. {@link ContractTest} checks the real ones. */
class SchemaDifferenceTest {

    /** Every kind of block that GraphQL has, some of them in several pieces. */
    private static final String PROMISED = """
            scalar S
            directive @d(reason: String = "none", at: [Int!]!) on FIELD | ENUM_VALUE
            interface N { id: ID! }
            type T implements N { id: ID! a(x: Int = 1, y: [E!]!): [String!] }
            input I { b: Boolean = true c: ID! }
            enum E { ONE TWO }
            union U = T
            extend type T { more: S! }
            extend input I { late: Int }
            extend type T implements M { m: Int }
            interface M { m: Int }
            extend interface M { n: [[E!]]! }
            extend enum E { THREE }
            extend union U = V
            type V { t: T }
            """;

    @Test
    void aSchemaKeepsItsOwnPromises() {
        assertThat(missing(PROMISED, PROMISED)).isEmpty();
    }

    @Test
    void eachBrokenPromiseOfEachKindOfBlockIsFound() {
        Document schema = SchemaText.parse(PROMISED);
        Map<String, Fact> promised = SchemaFacts.of(schema);
        for (Definition<?> block : schema.getDefinitions()) {
            List<Broken> broken = BrokenPromises.of(block, promised, schema);
            assertThat(broken).hasSizeGreaterThanOrEqualTo(SchemaParts.of(block).size());
            for (Broken each : broken) {
                assertThat(SchemaDifference.missing(promised, each.schema())).containsExactly(each.fault());
            }
        }
    }

    @Test
    void moreIsNotMissed() {
        assertThat(missing(
                        PROMISED,
                        PROMISED.replace("a(", "z: Int a(z: Int, zz: Int! = 1, ")
                                .replace("b: Boolean", "z: Int b: Boolean")
                                .replace("ONE", "ONE ZERO")
                                .concat("type More { x(y: Int!): Int! }")))
                .isEmpty();
    }

    @Test
    void aWeakerTypeIsEnoughForWhatClientsSend() {
        assertThat(missing("input I { a: ID! b: [[Int!]!]! }", "input I { a: ID b: [[Int]] }"))
                .isEmpty();
        assertThat(missing("type T { a(x: [ID!]!): Int }", "type T { a(x: [ID!]): Int }"))
                .isEmpty();
        assertThat(missing("input I { a: [Int] }", "input I { a: Int b: [Int!] }"))
                .containsExactly("I.a is Int and not [Int]");
        assertThat(missing("input I { a: [Int] }", "input I { a: [Int!] }"))
                .containsExactly("I.a is [Int!] and not [Int]");
    }

    @Test
    void aWeakerTypeIsEnoughForWhatClientsReadOnlyWhereAContractNamesIt() {
        String promised = "type T { a: Int! b: Int! } extend type T { a: Int }";
        assertThat(missing(promised, "type T { a: Int b: Int! }")).isEmpty();
        assertThat(missing(promised, "type T { a: Int! b: Int! }")).isEmpty();
        assertThat(missing(promised, "type T { a: [Int] b: Int }"))
                .containsExactly("T.a is [Int] and not Int! or Int", "T.b is Int and not Int!");
    }

    @Test
    void anExtensionMayStandInAnotherFileThanWhatItExtends() {
        assertThat(missing("extend type T { b: Int } extend enum E { TWO }", "type T { b: Int } enum E { ONE }"))
                .containsExactly("E.TWO is missing");
        assertThat(missing("extend type T { b: Int }", "input T { b: Int }")).containsExactly("T is of another kind");
    }

    @Test
    void everythingWithoutADescriptionIsFound() {
        assertThat(SchemaDifference.undescribed(SchemaText.parse("""
                        scalar S
                        directive @d(a: Int) on FIELD
                        interface N { id: ID }
                        type T { a(x: Int): Int " " b: Int "Said." c: Int }
                        input I { a: Int }
                        enum E { ONE "Said." TWO }
                        union U = T
                        """)))
                .containsExactly(
                        List.of(
                                        "S", "@d", "@d.a", "N", "N.id", "T", "T.a", "T.a.x", "T.b", "I", "I.a", "E",
                                        "E.ONE", "U")
                                .stream()
                                .map(path -> path + " has no description")
                                .toArray(String[]::new));
    }

    private static List<String> missing(String promised, String offered) {
        return SchemaDifference.missing(SchemaText.parse(promised), SchemaText.parse(offered));
    }
}
