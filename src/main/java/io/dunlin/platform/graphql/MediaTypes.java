package io.dunlin.platform.graphql;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the two headers that say which language the two sides speak. */
final class MediaTypes {

    private static final String JSON = "application/json";
    private static final Set<String> ACCEPTED =
            Set.of(JSON, "application/graphql-response+json", "application/graphql+json", "application/*", "*/*");

    private MediaTypes() {}

    /** Whether a body is JSON in UTF-8. Nothing else is taken, so that no plain HTML form can send a request. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).replace("\"", "").split(";");
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("charset=") && !part.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a client takes JSON; it does when it says nothing. */
    static boolean acceptsJson(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            if (ACCEPTED.contains(range.split(";", 2)[0].strip())) {
                return true;
            }
        }
        return false;
    }
}
