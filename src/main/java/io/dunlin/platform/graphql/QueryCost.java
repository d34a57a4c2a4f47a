package io.dunlin.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.dunlin.platform.PageArgs;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many fields the answer to a valid operation would have if every page were full: a field costs 1; what is
 * selected below the edges of a connection is multiplied by {@code first}, below any other list by {@value #LIST}.
 */
final class QueryCost {

    private static final int LIST = 10;
    private static final long PLENTY = 1_000_000_000_000L;

    /**
     * The cost of a selection. A fragment's is reckoned once, and does not know the page size of the connection that it is
     * spread in: so what that multiplies is kept apart.
     */
    private record Cost(long fixed, long perEdge) {

        static final Cost NOTHING = new Cost(0, 0);

        Cost and(Cost other) {
            return new Cost(Math.min(PLENTY, fixed + other.fixed), Math.min(PLENTY, perEdge + other.perEdge));
        }

        long total(int edges) {
            return Math.min(PLENTY, fixed + perEdge * edges);
        }
    }

    /**
     * What is known of an operation before it is executed.
     *
     * @param fields all that it selects, each once
     */
    record Estimate(long cost, Set<SelectedField> fields) {}

    private final ExecutionContext execution;
    private final Map<String, Cost> fragments = new HashMap<>();
    private final Set<SelectedField> fields = new LinkedHashSet<>();

    private QueryCost(ExecutionContext execution) {
        this.execution = execution;
    }

    static Estimate estimate(ExecutionContext execution) {
        GraphQLObjectType root = switch (execution.getOperationDefinition().getOperation()) {
            case QUERY -> execution.getGraphQLSchema().getQueryType();
            case MUTATION -> execution.getGraphQLSchema().getMutationType();
            case SUBSCRIPTION -> execution.getGraphQLSchema().getSubscriptionType();
        };
        QueryCost whole = new QueryCost(execution);
        long cost = whole.cost(execution.getOperationDefinition().getSelectionSet(), root)
                .total(LIST);
        return new Estimate(cost, whole.fields);
    }

    private Cost cost(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        Cost cost = Cost.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                cost = cost.and(cost(selection, type));
            }
        }
        return cost;
    }

    private Cost cost(Selection<?> selection, @Nullable GraphQLType type) {
        if (selection instanceof Field field) {
            return field(field, type);
        }
        if (selection instanceof InlineFragment inline) {
            return cost(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), type));
        }
        String name = ((FragmentSpread) selection).getName();
        Cost known = fragments.get(name);
        if (known == null) {
            FragmentDefinition fragment = execution.getFragmentsByName().get(name);
            known = fragment == null
                    ? Cost.NOTHING
                    : cost(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type));
            fragments.put(name, known);
        }
        return known;
    }

    private Cost field(Field field, @Nullable GraphQLType parent) {
        GraphQLFieldsContainer owner = parent instanceof GraphQLFieldsContainer container ? container : null;
        GraphQLFieldDefinition definition = owner == null ? null : owner.getField(field.getName());
        if (owner == null || definition == null) {
            // __typename and introspection, where lists are as long as the schema and no longer
            return new Cost(1, 0).and(cost(field.getSelectionSet(), null));
        }
        fields.add(new SelectedField(owner.getName(), field.getName()));
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        Cost below = cost(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
        boolean page = definition.getArgument("first") != null;
        long total = Math.min(PLENTY, 1 + below.total(page ? first(field) : LIST));
        if (!(type instanceof GraphQLList)) {
            return new Cost(total, 0);
        }
        boolean edges = field.getName().equals("edges") || field.getName().equals("nodes");
        return edges ? new Cost(0, total) : new Cost(Math.min(PLENTY, total * LIST), 0);
    }

    private @Nullable GraphQLType narrowed(@Nullable TypeName condition, @Nullable GraphQLType type) {
        return condition == null ? type : execution.getGraphQLSchema().getType(condition.getName());
    }

    /** The page size that is asked for; one outside its bounds is refused by whoever reads the page. */
    private int first(Field field) {
        List<Argument> arguments = field.getArguments();
        Value<?> value = arguments.stream()
                .filter(argument -> argument.getName().equals("first"))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
        int first = PageArgs.DEFAULT_SIZE;
        if (value instanceof IntValue literal) {
            first = literal.getValue()
                    .min(java.math.BigInteger.valueOf(PageArgs.MAX_SIZE))
                    .intValue();
        } else if (value instanceof VariableReference variable
                && execution.getCoercedVariables().get(variable.getName()) instanceof Integer given) {
            first = given;
        }
        return Math.max(0, Math.min(first, PageArgs.MAX_SIZE));
    }
}
