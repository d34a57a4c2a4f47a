package io.dunlin.platform.access;

import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Checks requests to REST endpoints against the table, before it reads a byte of their bodies. */
@Provider
@PreMatching
public class RestGate implements ContainerRequestFilter {

    private final AccessTable table;
    private final Identity identity;

    RestGate(AccessTable table, Identity identity) {
        this.table = table;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Caller> caller = identity.caller();
        if (caller.isEmpty()) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build());
        } else if (!table.allows(caller.get().roles(), request.getUriInfo().getPath())) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }
}
