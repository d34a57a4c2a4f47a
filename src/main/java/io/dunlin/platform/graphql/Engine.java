package io.dunlin.platform.graphql;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.schema.GraphQLSchema;
import io.dunlin.platform.Fault;
import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.SqlFault;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.Map;

/**
 * The library's engine. It first checks who asks and which document is meant, and last checks the answer: documents
 * that it cannot parse, and exceptions outside of any field, never reach {@link QueryGuard}.
 */
@Singleton
@Alternative
@Priority(1)
@Unremovable
class Engine extends ExecutionService {

    /** The key of an operation's {@link Deadline} in its context. */
    static final String DEADLINE = "io.dunlin.deadline";

    /** The key of the {@link Budget} of the caller. */
    static final String BUDGET = "io.dunlin.budget";

    private final GraphQlLimits limits;
    private final TrustedDocuments documents;
    private final Deadlines deadlines;
    private final Budgets budgets;
    private final Identity identity;
    private final CurrentVertxRequest http;

    Engine(
            GraphQLSchema schema,
            Schema model,
            GraphQlLimits limits,
            TrustedDocumentService registered,
            Deadlines deadlines,
            Budgets budgets,
            AccessTable table,
            Identity identity,
            CurrentVertxRequest http) {
        super(
                new Masking(table, identity).over(schema),
                model,
                Counting.queries(new ExceptionHandler()),
                Counting.mutations(new ExceptionHandler()));
        this.limits = limits;
        this.budgets = budgets;
        this.identity = identity;
        this.http = http;
        this.deadlines = deadlines;
        documents = new TrustedDocuments(limits.trustedDocuments(), registered::find);
    }

    @Override
    public void execute(
            JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        RoutingContext from;
        Budget budget;
        RequestEnd end;
        try {
            from = http.getCurrent();
            budget = budgets.of(this::caller);
            end = RequestEnd.of(from);
        } catch (ContextNotActiveException gone) {
            // whoever asked has gone, and the request with them
            return;
        }
        try {
            long wait = budget.admit();
            if (wait > 0) {
                GraphQlGate.refuseForNow(from, wait);
                return;
            }
            context.put(BUDGET, budget);
            JsonObject resolved = documents.resolve(request);
            if (NumberLiterals.tooLong(resolved.getString("query", ""))) {
                writer.write(Reporting.answer(FaultError.of(
                        Fault.Code.BAD_USER_INPUT,
                        "A number of the document has an exponent, or more than " + NumberLiterals.LONGEST
                                + " characters.")));
                return;
            }
            deadlines.within(deadline -> {
                context.put(DEADLINE, deadline);
                context.put(Spending.KEY, new Spending(most(), deadline));
                super.execute(resolved, context, new Reporting(resolved, writer), async);
            });
        } catch (AbortExecutionException refused) {
            writer.write(Reporting.answer(refused.getUnderlyingErrors().get(0)));
        } catch (SqlFault unreachable) {
            writer.write(Reporting.answer(FaultReport.internal(unreachable)));
        } finally {
            end.operationEnded();
        }
    }

    private long most() {
        return identity.caller().isPresent() ? limits.maxCost() : limits.maxCostWithoutToken();
    }

    private String caller() {
        return identity.caller()
                .map(caller -> "user " + caller.user())
                .orElseGet(() -> "address " + Addresses.network(http.getCurrent()));
    }

    private record Reporting(JsonObject request, ExecutionResponseWriter writer) implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            boolean reported =
                    response.getExecutionResult().getErrors().stream().allMatch(FaultError.class::isInstance);
            writer.write(reported ? response : answer(FaultReport.ofUnparsed(request.getString("query", ""))));
        }

        @Override
        public void fail(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof AbortExecutionException refused) {
                    writer.write(answer(refused.getUnderlyingErrors().get(0)));
                    return;
                }
            }
            GraphQLError unreadable = FaultReport.unreadable(request.getString("query", ""));
            writer.write(answer(unreadable == null ? FaultReport.internal(thrown) : unreadable));
        }

        private static ExecutionResponse answer(GraphQLError error) {
            ExecutionResult result =
                    ExecutionResultImpl.newExecutionResult().addError(error).build();
            return new ExecutionResponse(result);
        }
    }
}
