package io.dunlin.platform;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Until users sign in, everybody is the one user named here. */
@ConfigMapping(prefix = "dunlin.identity")
public interface IdentityConfig {

    /** The name under which every request acts. Insecure: anybody who reaches the port is this user. */
    Optional<String> insecureUser();
}
