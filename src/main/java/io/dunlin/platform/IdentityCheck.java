package io.dunlin.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Refuses to start while nobody is named who acts, and says loudly that the one who is named is not checked. */
class IdentityCheck {

    private static final Logger LOG = Logger.getLogger(IdentityCheck.class);
    private static final String SETTING = "dunlin.identity.insecure-user";
    private static final int LONGEST = 100;

    private final IdentityConfig config;
    private final boolean serves;

    IdentityCheck(
            IdentityConfig config,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.config = config;
        this.serves = serves;
    }

    /** A job from the command line serves nobody, and acts as Dunlin itself. */
    void check(@Observes @Priority(-200) StartupEvent start) {
        if (!serves) {
            return;
        }
        String user = config.insecureUser().orElse(null);
        String fault = fault(user);
        if (fault != null) {
            throw StartRefused.because(fault);
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warnf("INSECURE: whoever reaches the port acts as '%s' (%s). Keep it off any network.", user, SETTING);
        }
    }

    /** What is wrong with the name; null when nothing is. */
    static @Nullable String fault(@Nullable String user) {
        if (user == null || user.isBlank()) {
            return "Nobody can sign in yet: name the user for whom everybody acts, " + SETTING
                    + "=NAME, and let only trusted people reach the port.";
        }
        if (user.length() > LONGEST
                || !user.equals(user.strip())
                || user.chars().anyMatch(Character::isISOControl)) {
            return SETTING + " is 1 to " + LONGEST + " characters without spaces around or control characters.";
        }
        return Identity.SYSTEM.equals(user) ? SETTING + " cannot be '" + user + "', Dunlin's own name." : null;
    }
}
