package io.dunlin.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Who is acting: every write is recorded with this name. */
@ApplicationScoped
public class Identity {

    /** The name under which the scheduler and the application itself act. */
    public static final String SYSTEM = "system";

    private final IdentityConfig config;

    Identity(IdentityConfig config) {
        this.config = config;
    }

    /** The name of the user who sent the request. */
    public String user() {
        return config.insecureUser().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
