package io.dunlin.platform.graphql;

import io.dunlin.platform.Fault;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the engine's HTTP handler. It refuses requests that are not GraphQL, and bodies that are too long
 * before it reads them. The engine would answer those with an empty body, an exception, or an error without a code.
 */
@ApplicationScoped
class GraphQlGate {

    private static final String PATH = "/graphql";
    // After authentication and CORS (-100 and before), ahead of the general limit of bodies (-2).
    private static final int ORDER = -3;
    private static final String SCHEMA = PATH + "/schema.graphql";
    private static final String TIMER = "io.dunlin.timer";
    private static final String JSON = "application/json";
    private static final String BY_POST =
            "GraphQL requests are sent by POST. Configure clients that use GET: urql by preferGetMethod: false.";

    private final GraphQlLimits limits;

    GraphQlGate(GraphQlLimits limits) {
        this.limits = limits;
    }

    void install(@Observes Router router) {
        if (!limits.introspection()) {
            router.route(SCHEMA).order(ORDER).handler(GraphQlGate::keepSchema);
        }
        // The library answers these ahead of all that stands here: another way in, with no subscription to use it for.
        router.route(PATH).order(Integer.MIN_VALUE).handler(request -> {
            if (request.request().getHeader(HttpHeaders.UPGRADE) == null) {
                request.next();
            } else {
                refuse(request, 405, Fault.Code.BAD_USER_INPUT, BY_POST);
            }
        });
        router.route(PATH).order(ORDER).handler(this::admit).failureHandler(GraphQlGate::fail);
        router.post(PATH)
                .order(ORDER)
                .handler(BodyHandler.create(false).setBodyLimit(limits.maxBodyBytes()))
                .failureHandler(GraphQlGate::fail);
        router.post(PATH).order(ORDER).handler(this::inspect).failureHandler(GraphQlGate::fail);
    }

    private void admit(RoutingContext request) {
        HttpMethod method = request.request().method();
        if (method.equals(HttpMethod.OPTIONS)) {
            request.next();
            return;
        }
        if (method.equals(HttpMethod.GET)
                && Address.proposesHash(request.request().query())) {
            refuse(request, 200, Fault.Code.PERSISTED_QUERY_NOT_SUPPORTED, TrustedDocuments.NOT_SUPPORTED);
            return;
        }
        if (!method.equals(HttpMethod.POST)) {
            request.response().putHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
            refuse(request, 405, Fault.Code.BAD_USER_INPUT, BY_POST);
            return;
        }
        MultiMap headers = request.request().headers();
        if (!MediaTypes.isJson(headers.getAll(HttpHeaders.CONTENT_TYPE))) {
            refuse(request, 415, Fault.Code.BAD_USER_INPUT, "The content type must be application/json.");
            return;
        }
        if (!MediaTypes.acceptsJson(headers.getAll(HttpHeaders.ACCEPT))) {
            refuse(request, 406, Fault.Code.BAD_USER_INPUT, "The answer is application/json: accept that.");
            return;
        }
        String fault = Address.fault(request.request().query());
        if (fault != null) {
            refuse(request, 400, Fault.Code.BAD_USER_INPUT, fault);
            return;
        }
        // The engine reads the first of several, and copies the other one into its answer with weights and character
        // sets.
        headers.set(HttpHeaders.CONTENT_TYPE, JSON).set(HttpHeaders.ACCEPT, JSON);
        request.request().resume();
        long timer = request.vertx()
                .setTimer(
                        limits.bodyTimeout().toMillis(),
                        passed -> giveUp(request, 408, "The request took too long to arrive."));
        request.put(TIMER, timer);
        request.next();
    }

    private static void keepSchema(RoutingContext request) {
        refuse(request, 403, Fault.Code.FORBIDDEN, "Introspection is disabled.");
    }

    private static void giveUp(RoutingContext request, int status, String message) {
        if (!request.response().ended() && !request.response().closed()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(sent -> request.request().connection().close());
            refuse(request, status, Fault.Code.BAD_USER_INPUT, message);
        }
    }

    private void inspect(RoutingContext request) {
        request.vertx().cancelTimer(request.<Long>remove(TIMER));
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        boolean ids = limits.trustedDocuments() != TrustedDocuments.Mode.OFF;
        String fault = RequestBody.fault(request.body().buffer(), ids);
        if (fault == null) {
            request.next();
        } else {
            refuse(request, 400, Fault.Code.BAD_USER_INPUT, fault);
        }
    }

    private static void fail(RoutingContext request) {
        if (request.failure() instanceof AuthenticationFailedException) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(request, 401, Fault.Code.UNAUTHENTICATED, "The token is invalid or has expired.");
        } else if (request.failure() instanceof OIDCException) {
            refuse(request, 503, Fault.Code.INTERNAL, "The identity provider is not reachable; try again.");
        } else if (request.statusCode() == 413) {
            refuse(request, 413, Fault.Code.TOO_COMPLEX, "The request is too long.");
        } else if (request.get(TIMER) != null) {
            // While a body arrives it is always the client's doing, of which no log needs to know.
            request.vertx().cancelTimer(request.<Long>remove(TIMER));
            giveUp(request, 400, "The request did not arrive whole.");
        } else if (!hasGone(request)) {
            request.next();
        }
    }

    /** Whether the client went away, and the context of the request with it, maybe before a worker came to it. */
    private static boolean hasGone(RoutingContext request) {
        return request.failure() instanceof HttpClosedException
                || (request.failure() instanceof ContextNotActiveException
                        && request.response().closed());
    }

    /** Sends whoever has used up what they may ask for away, for so many seconds. */
    static void refuseForNow(RoutingContext request, long seconds) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        String message = "Too many requests in a short time; try again in " + seconds + " seconds.";
        refuse(request, 429, Fault.Code.RATE_LIMITED, message);
    }

    private static void refuse(RoutingContext request, int status, Fault.Code code, @Nullable String message) {
        JsonObject error =
                new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code.name()));
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
