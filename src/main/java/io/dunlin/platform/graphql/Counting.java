package io.dunlin.platform.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;

/** The library's strategies to execute operations; they ask {@link Spending} before each field of the answer. */
final class Counting {

    /** A text counts as one more field for each so many characters that it has. */
    private static final int CHARACTERS = 256;

    private Counting() {}

    /** For queries. */
    static ExecutionStrategy queries(DataFetcherExceptionHandler faults) {
        return new Queries(faults);
    }

    /** For mutations, one after the other. */
    static ExecutionStrategy mutations(DataFetcherExceptionHandler faults) {
        return new Mutations(faults);
    }

    private static final class Queries extends AsyncExecutionStrategy {

        Queries(DataFetcherExceptionHandler faults) {
            super(faults);
        }

        @Override
        protected Object resolveFieldWithInfo(ExecutionContext execution, ExecutionStrategyParameters parameters) {
            field(execution, parameters);
            return super.resolveFieldWithInfo(execution, parameters);
        }

        @Override
        protected FieldValueInfo completeValueForList(
                ExecutionContext execution, ExecutionStrategyParameters parameters, Iterable<Object> items) {
            list(execution, parameters, items);
            return super.completeValueForList(execution, parameters, items);
        }

        @Override
        protected Object completeValueForScalar(
                ExecutionContext execution,
                ExecutionStrategyParameters parameters,
                GraphQLScalarType type,
                Object value) {
            text(execution, parameters, value);
            return super.completeValueForScalar(execution, parameters, type, value);
        }
    }

    private static final class Mutations extends AsyncSerialExecutionStrategy {

        Mutations(DataFetcherExceptionHandler faults) {
            super(faults);
        }

        @Override
        protected Object resolveFieldWithInfo(ExecutionContext execution, ExecutionStrategyParameters parameters) {
            field(execution, parameters);
            return super.resolveFieldWithInfo(execution, parameters);
        }

        @Override
        protected FieldValueInfo completeValueForList(
                ExecutionContext execution, ExecutionStrategyParameters parameters, Iterable<Object> items) {
            list(execution, parameters, items);
            return super.completeValueForList(execution, parameters, items);
        }

        @Override
        protected Object completeValueForScalar(
                ExecutionContext execution,
                ExecutionStrategyParameters parameters,
                GraphQLScalarType type,
                Object value) {
            text(execution, parameters, value);
            return super.completeValueForScalar(execution, parameters, type, value);
        }
    }

    private static void field(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        take(execution, parameters.getExecutionStepInfo(), 1);
    }

    /** The items of a list are objects, whose fields count, or scalars, which are fields of their own. */
    private static void list(
            ExecutionContext execution, ExecutionStrategyParameters parameters, Iterable<Object> items) {
        ExecutionStepInfo step = parameters.getExecutionStepInfo();
        if (items instanceof java.util.Collection<?> known
                && GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(step.getType()))) {
            take(execution, step.getParent(), known.size());
        }
    }

    private static void text(ExecutionContext execution, ExecutionStrategyParameters parameters, Object value) {
        if (value instanceof String text && text.length() >= CHARACTERS) {
            take(execution, parameters.getExecutionStepInfo().getParent(), text.length() / CHARACTERS);
        }
    }

    /** What the schema says of itself is as long as the schema, however it is asked. */
    private static void take(ExecutionContext execution, ExecutionStepInfo owner, long fields) {
        Spending spending = execution.getGraphQLContext().get(Spending.KEY);
        if (spending == null) {
            return;
        }
        boolean introspection =
                GraphQLTypeUtil.unwrapAll(owner.getType()).getName().startsWith("__");
        spending.take(introspection ? 0 : fields);
    }
}
