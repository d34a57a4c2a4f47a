package io.dunlin.platform.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.dunlin.platform.Fault;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Wraps each execution: it measures the document before it is validated and the operation's cost before it is executed,
 * and rewrites the errors of the result. It is called a few times a request and never for a field; {@link Counting} is
 * called for fields.
 */
@Singleton
@Unremovable
class QueryGuard extends SimplePerformantInstrumentation {

    // What the library's own cache keeps is bounded by number, so long documents are kept out of it.
    private static final int LONGEST_FOR_LIBRARY = 2_000;

    /** The key of the document of an operation in its context. */
    static final String DOCUMENT = "io.dunlin.document";

    // What walks through a document may do so by calling itself.
    private static final int MOST_LEVELS_OF_FRAGMENTS = 50;

    private final GraphQlLimits limits;
    private final AccessCheck access;
    private @Nullable Instrumentation libraryCache;

    QueryGuard(GraphQlLimits limits, AccessCheck access) {
        this.limits = limits;
        this.access = access;
    }

    /** The library parses a document before anything else, unless it finds it in this cache. */
    void fill(Instrumentation cache) {
        libraryCache = cache;
    }

    /** What is known of the cost of one execution. */
    private static final class State implements InstrumentationState {
        private @Nullable Long cost;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new State();
    }

    /** The library would choose the language of its messages by a header; we read them. */
    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return input.transform(builder -> builder.locale(Locale.ENGLISH));
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables document, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        inTime(parameters.getGraphQLContext());
        parameters.getGraphQLContext().put(DOCUMENT, document.getDocument());
        measure(document.getDocument());
        return document;
    }

    /** @throws AbortExecutionException when the document is too large, goes in circles, or asks for what is not told */
    void measure(Document document) {
        FragmentOrder fragments = FragmentOrder.of(document);
        if (fragments.circular()) {
            throw refusal(Fault.Code.BAD_USER_INPUT, "Fragments form a cycle.");
        }
        refuse("fragments nested in each other", fragments.longest(), MOST_LEVELS_OF_FRAGMENTS);
        for (DocumentShape.Size size : DocumentShape.of(document)) {
            refuse("fields", size.fields(), limits.maxFields());
            refuse("levels of fields", size.depth(), limits.maxDepth());
            refuse("aliases", size.aliases(), limits.maxAliases());
            if (size.introspects() && !limits.introspection()) {
                throw refusal(Fault.Code.FORBIDDEN, "Introspection is disabled.");
            }
        }
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        inTime(parameters.getGraphQLContext());
        Instrumentation cache = libraryCache;
        if (cache == null || parameters.getQuery().length() > LONGEST_FOR_LIBRARY) {
            return null;
        }
        return cache.beginValidation(parameters, state);
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext execution, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        inTime(parameters.getGraphQLContext());
        QueryCost.Estimate estimate = QueryCost.estimate(execution);
        access.check(estimate.fields());
        long cost = estimate.cost();
        long most = most(parameters.getGraphQLContext());
        ((State) state).cost = cost;
        if (cost > most) {
            throw tooComplex("The operation may cost " + cost + "; " + most
                    + " is the limit. Ask for smaller pages or fewer fields.");
        }
        ArgumentTexts.check(
                estimate.arguments(), execution.getCoercedVariables().toMap());
        Budget budget = parameters.getGraphQLContext().get(Engine.BUDGET);
        if (budget != null) {
            budget.charge(cost);
        }
        return execution;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        GraphQLContext context = parameters.getGraphQLContext();
        Deadline deadline = context.get(Engine.DEADLINE);
        boolean cutOff = deadline != null && deadline.cutOff(!result.getErrors().isEmpty());
        FaultError stopped = cutOff ? Deadline.CUT_OFF : stopped(context);
        // Without data: what is missing in it would look as if it did not exist.
        ExecutionResult reported = stopped == null
                ? FaultReport.of(result, () -> places(parameters.getExecutionInput(), parameters.getSchema()))
                : ExecutionResultImpl.newExecutionResult().addError(stopped).build();
        Long cost = ((State) state).cost;
        if (cost != null) {
            chargeMore(context, cost);
            Map<Object, Object> extensions = Map.of("cost", Map.of("estimated", cost, "limit", most(context)));
            reported = reported.transform(builder -> builder.extensions(extensions));
        }
        return CompletableFuture.completedFuture(reported);
    }

    /** What came out larger than estimated costs what it is. */
    private static void chargeMore(GraphQLContext context, long estimated) {
        Budget budget = context.get(Engine.BUDGET);
        Spending spending = context.get(Spending.KEY);
        if (budget != null && spending != null && spending.fields() > estimated) {
            budget.charge(spending.fields() - estimated);
        }
    }

    private static @Nullable FaultError stopped(GraphQLContext context) {
        Spending spending = context.get(Spending.KEY);
        return spending == null ? null : spending.stopped();
    }

    private long most(GraphQLContext context) {
        Spending spending = context.get(Spending.KEY);
        return spending == null ? limits.maxCost() : spending.most();
    }

    private static void inTime(GraphQLContext context) {
        Spending spending = context.get(Spending.KEY);
        if (spending != null) {
            spending.inTime();
        }
    }

    private static @Nullable InputPlace places(ExecutionInput input, GraphQLSchema schema) {
        Document document = input.getGraphQLContext().get(DOCUMENT);
        return document == null ? null : InputPlace.in(document, input, schema);
    }

    private static void refuse(String what, long size, long limit) {
        if (size > limit) {
            throw tooComplex("The document has too many " + what + "; " + limit + " is the limit.");
        }
    }

    private static AbortExecutionException tooComplex(String message) {
        return refusal(Fault.Code.TOO_COMPLEX, message);
    }

    private static AbortExecutionException refusal(Fault.Code code, String message) {
        return new AbortExecutionException(List.of(FaultError.of(code, message)));
    }
}
