package io.dunlin.platform.graphql;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a URL after the question mark. The engine would merge it into the request, unseen by {@link RequestBody};
 * proxies and browsers record it. The rest of the URL does not matter here.
 */
final class Address {

    private static final Set<String> OF_THE_BODY =
            Set.of("query", "operationName", "variables", "extensions", "documentId");

    private Address() {}

    /**
     * Whether it proposes the hash of a document instead of the document. Clients that do so by GET are told to send texts,
     * which they then do by POST.
     */
    static boolean proposesHash(@Nullable String query) {
        if (query == null) {
            return false;
        }
        try {
            Map<String, List<String>> parameters = new QueryStringDecoder(query, false).parameters();
            return !parameters.containsKey("query")
                    && parameters.getOrDefault("extensions", List.of()).stream()
                            .anyMatch(extensions -> extensions.contains('"' + DocumentIds.PROPOSAL + '"'));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

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
