package io.dunlin.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
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
import io.dunlin.platform.page.PageArgs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many fields the answer to a valid operation would have if every page were full. A field costs 1. The
 * selection below the edges of a connection is multiplied by {@code first}, below the installments of a quote by its
 * term, and below any other list by {@value #LIST}. Only the answer shows the length of such a list; {@link Spending}
 * bounds it.
 */
final class QueryCost {

    private static final int LIST = 10;
    private static final int LONGEST_TERM = 600;
    private static final long PLENTY = 1_000_000_000_000L;

    /** The lists that are as long as an argument above them says. */
    private static final Set<String> MEASURED = Set.of("edges", "nodes", "RepaymentQuote.installments");

    /** What is computed anew at every place and takes as long as so many other fields. */
    private static final Map<String, Integer> DEAR = Map.of("Loan.delinquencyAt", 25, "Loan.payoff", 25);

    /**
     * The cost of a selection. A fragment's cost is computed once, without knowing the page size of the connection that
     * spreads it. So the part that the page size multiplies is kept apart.
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
     * @param fields all selected fields, each once
     * @param arguments all given arguments, except the inputs of mutations, which report their own faults
     */
    record Estimate(long cost, Set<SelectedField> fields, List<Argument> arguments) {}

    private final ExecutionContext execution;
    private final Map<String, Cost> fragments = new HashMap<>();
    private final Set<SelectedField> fields = new LinkedHashSet<>();
    private final List<Argument> arguments = new ArrayList<>();

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
        return new Estimate(cost, whole.fields, whole.arguments);
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
        if (!owner.equals(execution.getGraphQLSchema().getMutationType())) {
            arguments.addAll(field.getArguments());
        }
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        Cost below = cost(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
        int own = DEAR.getOrDefault(owner.getName() + "." + field.getName(), 1);
        long total = Math.min(PLENTY, own + below.total(length(field, definition)));
        if (!(type instanceof GraphQLList)) {
            return new Cost(total, 0);
        }
        boolean measured =
                MEASURED.contains(field.getName()) || MEASURED.contains(owner.getName() + "." + field.getName());
        return measured ? new Cost(0, total) : new Cost(Math.min(PLENTY, total * LIST), 0);
    }

    private @Nullable GraphQLType narrowed(@Nullable TypeName condition, @Nullable GraphQLType type) {
        return condition == null ? type : execution.getGraphQLSchema().getType(condition.getName());
    }

    /** How long the lists below are that the arguments say the length of; one outside its bounds is refused later. */
    private int length(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument("first") != null) {
            Integer first = number(value(field, "first"));
            return bounded(first == null ? PageArgs.DEFAULT_SIZE : first, PageArgs.MAX_SIZE);
        }
        if (definition.getArgument("input") != null) {
            Object input = value(field, "input");
            Object term = null;
            if (input instanceof ObjectValue literal) {
                term = literal.getObjectFields().stream()
                        .filter(given -> given.getName().equals("termMonths"))
                        .findFirst()
                        .map(given -> given(given.getValue()))
                        .orElse(null);
            } else if (input instanceof Map<?, ?> given) {
                term = given.get("termMonths");
            }
            Integer months = number(term);
            return months == null ? LIST : bounded(months, LONGEST_TERM);
        }
        return LIST;
    }

    private static int bounded(int length, int longest) {
        return Math.max(0, Math.min(length, longest));
    }

    private @Nullable Object value(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .map(argument -> given(argument.getValue()))
                .orElse(null);
    }

    /** The literal, or what the variable was coerced to. */
    private @Nullable Object given(Value<?> value) {
        return value instanceof VariableReference variable
                ? execution.getCoercedVariables().get(variable.getName())
                : value;
    }

    private static @Nullable Integer number(@Nullable Object value) {
        if (value instanceof IntValue literal) {
            return InputScalars.whole(literal.getValue());
        }
        return value == null ? null : InputScalars.whole(value);
    }
}
