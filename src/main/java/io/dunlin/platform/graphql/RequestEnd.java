package io.dunlin.platform.graphql;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;

/**
 * Closes the sessions of a request once its operation has ended, on the worker that ran it. The library closes them on
 * the event loop as soon as the client goes away. The event loop would wait for the worker's statement, and so would
 * every client whose connection it serves.
 */
final class RequestEnd {

    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private RequestEnd() {}

    /** Replaces all three handlers of the library: a client that goes away calls the one for the end of the response, too. */
    static RequestEnd of(RoutingContext request) {
        RequestEnd end = new RequestEnd();
        ManagedContext context = Arc.container().requestContext();
        ContextState state = context.getState();
        Runnable destroy = () -> {
            CompletableFuture<Void> unused = end.ended.thenRun(() -> context.destroy(state));
        };
        request.response()
                .endHandler(sent -> destroy.run())
                .closeHandler(closed -> destroy.run())
                .exceptionHandler(broken -> destroy.run());
        return end;
    }

    void operationEnded() {
        ended.complete(null);
    }
}
