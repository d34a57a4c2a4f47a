package io.dunlin.platform.graphql;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address behind the question mark. The engine would merge it into the request, unseen by {@link RequestBody};
 * proxies and browsers write it down. What it says otherwise concerns nobody here.
 */
final class Address {

    private static final Set<String> OF_THE_BODY =
            Set.of("query", "operationName", "variables", "extensions", "documentId");

    private Address() {}

    /** What is wrong with it; null when nothing is. */
    static @Nullable String fault(@Nullable String query) {
        if (query == null) {
            return null;
        }
        try {
            QueryStringDecoder decoder = new QueryStringDecoder(query, false);
            return decoder.parameters().keySet().stream().anyMatch(OF_THE_BODY::contains)
                    ? "A request is in the body; none of it is read from the address."
                    : null;
        } catch (IllegalArgumentException e) {
            return "The address is not well-formed.";
        }
    }
}
