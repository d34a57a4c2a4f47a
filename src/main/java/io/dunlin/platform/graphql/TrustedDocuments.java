package io.dunlin.platform.graphql;

import static io.quarkus.jsonp.JsonProviderHolder.jsonProvider;

import graphql.execution.AbortExecutionException;
import io.dunlin.platform.Fault;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces ids by registered documents, and refuses other documents where only registered ones may run. */
final class TrustedDocuments {

    /** How ids of documents are handled. */
    enum Mode {
        /** Nothing. */
        OFF,
        /** They may be sent instead of documents. */
        ACCEPT,
        /** Only documents that have one are executed. */
        REQUIRE
    }

    // A registered document is as long as any other; all of a frontend have a few hundred thousand characters.
    private static final int MAX_CHARACTERS = 2_000_000;

    private static final String QUERY = "query";

    /** What tells a client that proposes hashes to send texts, in the words of that protocol. */
    static final String NOT_SUPPORTED = "PersistedQueryNotSupported";

    private final Mode mode;
    private final Function<String, @Nullable String> stored;
    private final RecentlyUsed<String> recent = new RecentlyUsed<>(MAX_CHARACTERS);

    /** @param stored gives the document of an id; null when none is registered */
    TrustedDocuments(Mode mode, Function<String, @Nullable String> stored) {
        this.mode = mode;
        this.stored = stored;
    }

    /**
     * The request with the document that is to be executed.
     *
     * @throws AbortExecutionException when none may be, and when what a request says of its document is not all true
     */
    JsonObject resolve(JsonObject request) {
        String sent = DocumentIds.string(request, QUERY);
        String id = theOne(request, sent);
        if (sent != null && mode != Mode.REQUIRE) {
            return request;
        }
        if (mode == Mode.OFF) {
            throw off(request);
        }
        if (id == null) {
            throw refusal(Fault.Code.BAD_USER_INPUT, "The request has neither 'query' nor 'documentId'.");
        }
        String document = find(id);
        if (document == null) {
            throw sent == null
                    ? unknown(request)
                    : refusal(Fault.Code.FORBIDDEN, "Only registered documents are allowed.");
        }
        return jsonProvider().createObjectBuilder(request).add(QUERY, document).build();
    }

    /** The one id of all that a request says of its document; null when it says nothing. */
    private @Nullable String theOne(JsonObject request, @Nullable String sent) {
        Set<String> ids = new HashSet<>();
        try {
            DocumentIds.named(request).forEach(named -> ids.add(parsed(named)));
        } catch (IllegalArgumentException e) {
            throw refusal(Fault.Code.BAD_USER_INPUT, String.valueOf(e.getMessage()));
        }
        if (sent != null && (mode == Mode.REQUIRE || !ids.isEmpty())) {
            ids.add(DocumentIds.of(sent));
        }
        if (ids.size() > 1) {
            throw refusal(Fault.Code.BAD_USER_INPUT, "The text and the ids of the document do not match.");
        }
        return ids.isEmpty() ? null : ids.iterator().next();
    }

    private @Nullable String find(String id) {
        String document = recent.find(id);
        if (document == null) {
            document = stored.apply(id);
            if (document != null) {
                recent.keep(id, document, document.length());
            }
        }
        return document;
    }

    private static String parsed(String named) {
        String id = DocumentIds.parse(named);
        if (id == null) {
            throw refusal(Fault.Code.BAD_USER_INPUT, "The id of a document is 'sha256:' and 64 hexadecimal digits.");
        }
        return id;
    }

    /** Clients that propose hashes know this message, or this code, and then send all documents in full. */
    private static AbortExecutionException off(JsonObject request) {
        return DocumentIds.proposes(request)
                ? refusal(Fault.Code.PERSISTED_QUERY_NOT_SUPPORTED, NOT_SUPPORTED)
                : refusal(Fault.Code.BAD_USER_INPUT, "The request has no 'query'.");
    }

    /** Clients that name a document by {@code extensions} know this message, and then send it in full. */
    private static AbortExecutionException unknown(JsonObject request) {
        boolean byId = DocumentIds.string(request, DocumentIds.DOCUMENT_ID) != null;
        return refusal(
                Fault.Code.BAD_USER_INPUT, byId ? "No document with this id is registered." : "PersistedQueryNotFound");
    }

    private static AbortExecutionException refusal(Fault.Code code, String message) {
        return new AbortExecutionException(List.of(FaultError.of(code, message)));
    }
}
