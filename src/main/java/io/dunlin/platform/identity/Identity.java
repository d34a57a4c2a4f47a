package io.dunlin.platform.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who is acting. Every write is recorded with this name. No other class knows it. */
@ApplicationScoped
public class Identity {

    /** The name under which the scheduler and the application itself act. */
    public static final String SYSTEM = "system";

    private final CurrentIdentityAssociation current;

    // Asked for with the first request: there is an identity before the settings of a start are read.
    @Inject
    @SuppressWarnings("NullAway.Init") // filled by the container
    Instance<AgencyConfig> agencies;

    protected Identity(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /** Whoever sent the request; empty for one without a token, and outside of a request. */
    public Optional<Caller> caller() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(current.getIdentity().getAttribute(Callers.ATTRIBUTE));
    }

    /** The name of the user who sent the request. */
    public String user() {
        return caller().orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                .user();
    }

    /** The rows the caller may see: none without a token or outside a request. */
    public RowScope scope() {
        return caller().map(caller -> RowScope.of(caller, agencies.get().windDown()))
                .orElse(RowScope.NOTHING);
    }
}
