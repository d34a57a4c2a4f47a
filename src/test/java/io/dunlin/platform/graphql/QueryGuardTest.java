package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.dunlin.platform.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guard around an engine of its own, with fields that fail on purpose. */
class QueryGuardTest {

    private static final String SECRET = "+15550100";

    private static final String SCHEMA = """
            type Query { loans(first: Int = 25, after: String): Loans loan: Loan boom: String! refused: String wrapped: Int missing: Int! half: Int! }
            type Loans { edges: [Edge!]! pageInfo: Info! totalCount: Int! }
            type Edge { cursor: String! node: Loan! }
            type Info { hasNextPage: Boolean! }
            type Loan { id: ID! holds: [Hold!]! payments(first: Int = 25): Loans! }
            type Hold { id: ID! }
            """;

    private final GraphQL engine = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(SCHEMA),
                            RuntimeWiring.newRuntimeWiring()
                                    .type(
                                            "Query",
                                            type -> type.dataFetcher("boom", fail(new IllegalStateException(SECRET)))
                                                    .dataFetcher(
                                                            "half",
                                                            environment -> DataFetcherResult.newResult()
                                                                    .error(FaultError.of(
                                                                            Fault.Code.BAD_USER_INPUT, "No."))
                                                                    .build())
                                                    .dataFetcher("refused", fail(Fault.badUserInput("No.")))
                                                    .dataFetcher(
                                                            "wrapped",
                                                            fail(new RuntimeException(
                                                                    Fault.tooComplex("Less, please.")))))
                                    .build()))
            .instrumentation(new QueryGuard(new Limits(), new Everybody()))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ __typename } | 1",
                "{ loan { id } } | 2",
                // a list bounded by nature counts ten times
                "{ loan { holds { id } } } | 21",
                // loans, then 25 times edges, node and id
                "{ loans { edges { node { id } } } } | 76",
                "{ loans(first: 2) { edges { node { id } } } } | 7",
                "{ loans(first: null) { edges { node { id } } } } | 76",
                "{ loans(first: 2) { totalCount pageInfo { hasNextPage } edges { cursor } } } | 8",
                "{ loans(first: 2) { edges { node { payments(first: 3) { edges { cursor } } } } } } | 19",
                "{ loans(first: 2) { ...L } } fragment L on Loans { edges { node { id } } } | 7",
                "{ loans(first: 2) { ... on Loans { edges { node { id } } } } } | 7",
                "{ a: loans(first: 2) { ...L } b: loans(first: 3) { ...L } } fragment L on Loans { edges { cursor } } | 12",
                "query($n: Int = 4) { loans(first: $n) { edges { cursor } } } | 9",
                "{ loans(first: 99999999999999) { edges { cursor } } } | -1",
                "{ loans(first: 100000) { edges { cursor } } } | 201",
                "{ loans(first: -5) { edges { cursor } } } | 1"
            })
    void theCostIsTheNumberOfFieldsOfFullPages(String document, long cost) {
        ExecutionResult result = engine.execute(document);
        Map<?, ?> reported = result.getExtensions() == null
                ? Map.of("estimated", -1L)
                : (Map<?, ?>) result.getExtensions().get("cost");
        assertThat(reported.get("estimated")).isEqualTo(cost);
    }

    @Test
    void theValueOfAVariableCounts() {
        ExecutionResult result = engine.execute(
                ExecutionInput.newExecutionInput("query($n: Int) { loans(first: $n) { edges { cursor } } }")
                        .variables(Map.of("n", 10)));
        assertThat(result.getExtensions()).isEqualTo(Map.of("cost", Map.of("estimated", 21L, "limit", 1_000L)));
    }

    @Test
    void anOperationThatCostsTooMuchIsRefusedWithItsCost() {
        ExecutionResult result = engine.execute(
                "{ loans(first: 100) { edges { node { payments(first: 100) { edges { node { id } } } } } } }");
        assertThat(codes(result)).containsExactly("TOO_COMPLEX");
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getExtensions()).isEqualTo(Map.of("cost", Map.of("estimated", 30_301L, "limit", 1_000L)));
    }

    @Test
    void anExceptionBecomesAnInternalErrorThatSaysNothing() {
        Map<String, Object> error = errors(engine.execute("{ boom }")).get(0);
        assertThat(error.get("message")).isEqualTo("Internal error");
        assertThat(error.get("path")).isEqualTo(List.of("boom"));
        Map<?, ?> extensions = (Map<?, ?>) error.get("extensions");
        assertThat(extensions.get("code")).isEqualTo("INTERNAL");
        assertThat(extensions.get("correlationId").toString()).hasSize(36);
        assertThat(extensions).hasSize(2);
        assertThat(error.toString()).doesNotContain(SECRET, "Exception");
    }

    @Test
    void aFaultKeepsItsCodeAndMessageAlsoInsideAnotherException() {
        List<Map<String, Object>> errors = errors(engine.execute("{ refused wrapped }"));
        assertThat(errors).extracting(error -> error.get("message")).containsExactly("No.", "Less, please.");
        assertThat(codes(engine.execute("{ refused wrapped }"))).containsExactly("BAD_USER_INPUT", "TOO_COMPLEX");
    }

    @Test
    void aMissingValueIsAnErrorOfItsOwnOnlyWhenNothingExplainsIt() {
        assertThat(codes(engine.execute("{ missing }"))).containsExactly("INTERNAL");
        assertThat(codes(engine.execute("{ half }"))).containsExactly("BAD_USER_INPUT");
    }

    private static DataFetcher<Object> fail(RuntimeException failure) {
        return environment -> {
            throw failure;
        };
    }

    private static List<Map<String, Object>> errors(ExecutionResult result) {
        return result.getErrors().stream().map(error -> error.toSpecification()).toList();
    }

    private static List<Object> codes(ExecutionResult result) {
        return errors(result).stream()
                .map(error -> ((Map<?, ?>) error.get("extensions")).get("code"))
                .map(Object.class::cast)
                .toList();
    }

    /** This schema is in no table. */
    static final class Everybody extends AccessCheck {
        Everybody() {
            super(null, null);
        }

        @Override
        void check(Set<SelectedField> fields) {}
    }

    record Limits(
            int maxBodyBytes,
            int maxTokens,
            int maxDepth,
            int maxFields,
            int maxAliases,
            long maxCost,
            long maxCostWithoutToken,
            boolean introspection,
            TrustedDocuments.Mode trustedDocuments,
            Duration timeout,
            long maxRequestsPerMinute,
            long maxCostPerMinute,
            Duration bodyTimeout)
            implements GraphQlLimits {
        Limits() {
            this(
                    100_000,
                    10_000,
                    15,
                    1_000,
                    50,
                    1_000,
                    1_000,
                    true,
                    TrustedDocuments.Mode.OFF,
                    Duration.ofSeconds(30),
                    0,
                    0,
                    Duration.ofSeconds(10));
        }
    }
}
