package io.dunlin.platform.start;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Keeps the application from starting, with one line that says what to change instead of a stack trace. */
public final class StartRefused {

    private StartRefused() {}

    /** @param message names the setting at fault */
    public static RuntimeException because(String message) {
        return new ConfigurationException("Dunlin does not start. " + message);
    }
}
