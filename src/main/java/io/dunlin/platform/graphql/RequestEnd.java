package io.dunlin.platform.graphql;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;

/**
 * What becomes of a request whose client goes away while it is worked on. The library closes its sessions at once, on the event
 * loop, which then waits for the statement that a worker still runs, and with it everybody whose connections it serves. This
 * closes them when the operation has ended, on a worker.
 */
final class RequestEnd {

    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private RequestEnd() {}

    /** Takes the place of what the library does about the client that goes away, until the operation has ended. */
    static RequestEnd of(RoutingContext request) {
        RequestEnd end = new RequestEnd();
        ManagedContext context = Arc.container().requestContext();
        ContextState state = context.getState();
        Runnable destroy = () -> {
            CompletableFuture<Void> unused =
                    end.ended.thenRunAsync(() -> context.destroy(state), Infrastructure.getDefaultWorkerPool());
        };
        request.response().closeHandler(closed -> destroy.run()).exceptionHandler(broken -> destroy.run());
        return end;
    }

    void operationEnded() {
        ended.complete(null);
    }
}
