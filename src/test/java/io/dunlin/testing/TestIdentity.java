package io.dunlin.testing;

import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Lets tests call services without a request: as staff. Requests over HTTP are whose token they carry. */
@Alternative
@Priority(1)
@Singleton
public class TestIdentity extends Identity {

    private static final Caller TESTER =
            new Caller(Tokens.USER, Set.of(Role.COLLECTOR, Role.TEAM_LEAD), null, null, null);

    private final CurrentVertxRequest request;

    TestIdentity(CurrentIdentityAssociation current, CurrentVertxRequest request) {
        super(current);
        this.request = request;
    }

    @Override
    public Optional<Caller> caller() {
        return isRequest() ? super.caller() : Optional.of(TESTER);
    }

    private boolean isRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }
}
