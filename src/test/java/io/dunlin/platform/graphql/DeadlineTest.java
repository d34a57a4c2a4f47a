package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the time of an operation is up, what it computes ends too, at the next field; no statement has to run for that. */
class DeadlineTest {

    private static final String SCHEMA = """
            type Query { plain: Int late: Int rows: [Row!]! }
            type Row { plain: Int late: Int rows: [Row!]! }
            type Mutation { plain: Int late: Int rows: [Row!]! }
            """;

    private final Deadline deadline = new Deadline();
    private final List<String> computed = new ArrayList<>();
    private final GraphQL engine = GraphQL.newGraphQL(
                    new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring()))
            .queryExecutionStrategy(Counting.queries(new SimpleDataFetcherExceptionHandler()))
            .mutationExecutionStrategy(Counting.mutations(new SimpleDataFetcherExceptionHandler()))
            .instrumentation(new QueryGuard(new QueryGuardTest.Limits(), new QueryGuardTest.Everybody()))
            .build();

    private RuntimeWiring wiring() {
        DataFetcher<Integer> plain = environment -> computed("plain");
        DataFetcher<Integer> late = environment -> {
            deadline.pass();
            return computed("late");
        };
        DataFetcher<List<Object>> rows = environment -> Collections.nCopies(100, new Object());
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (String type : List.of("Query", "Row", "Mutation")) {
            wiring.type(
                    type,
                    builder -> builder.dataFetcher("plain", plain)
                            .dataFetcher("late", late)
                            .dataFetcher("rows", rows));
        }
        return wiring.build();
    }

    private int computed(String field) {
        computed.add(field);
        return computed.size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ plain late a: plain b: plain } | 2",
                "{ rows { plain late } } | 2",
                "{ plain rows { late rows { plain } } a: plain } | 2",
                "{ rows { rows { plain late rows { plain } } } } | 2",
                "{ rows { ... on Row { late ...R } } } fragment R on Row { plain } | 1",
                "mutation { plain late a: plain b: plain } | 2",
                "mutation { rows { late } plain } | 1"
            })
    void nothingIsComputedAfterTheTimeIsUp(String document, int fields) {
        ExecutionResult result = execute(document);
        assertThat(computed).hasSize(fields).endsWith("late");
        assertThat(result.toSpecification().get("errors")).isEqualTo(List.of(Deadline.CUT_OFF.toSpecification()));
        assertThat(result.isDataPresent()).isFalse();
    }

    @Test
    void nothingIsBegunAfterTheTimeIsUp() {
        deadline.pass();
        assertThat(execute("{ plain }").toSpecification().get("errors"))
                .isEqualTo(List.of(Deadline.CUT_OFF.toSpecification()));
        assertThat(computed).isEmpty();
    }

    @Test
    void whatIsThroughInTimeIsAnswered() {
        assertThat(execute("{ plain rows { plain } }").getErrors()).isEmpty();
        assertThat(computed).hasSize(101);
        computed.clear();
        assertThat(execute("{ plain late }").getErrors()).isEmpty();
        assertThat(computed).containsExactly("plain", "late");
    }

    private ExecutionResult execute(String document) {
        return engine.execute(ExecutionInput.newExecutionInput(document)
                .graphQLContext(Map.of(Engine.DEADLINE, deadline, Spending.KEY, new Spending(1_000_000, deadline))));
    }
}
