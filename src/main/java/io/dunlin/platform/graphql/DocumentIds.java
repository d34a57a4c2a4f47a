package io.dunlin.platform.graphql;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of documents: {@code sha256:} and the digest of the text in UTF-8, in hexadecimal digits. */
final class DocumentIds {

    static final String DOCUMENT_ID = "documentId";

    /** The member of {@code extensions} that proposes a hash. */
    static final String PROPOSAL = "persistedQuery";

    private static final String EXTENSIONS = "extensions";
    private static final String PREFIX = "sha256:";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private DocumentIds() {}

    /** The id of a document. */
    static String of(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The id that was written with or without its prefix; null when it is none. */
    static @Nullable String parse(String written) {
        String id = written.toLowerCase(Locale.ROOT);
        String digest = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
        return DIGEST.matcher(digest).matches() ? PREFIX + digest : null;
    }

    /**
     * The ids by which a request names its document, as they are written: none, one, or one by each of two ways.
     *
     * @throws IllegalArgumentException when the proposal of a hash is not as its protocol has it; the message says why
     */
    static List<String> named(JsonObject request) {
        List<String> named = new ArrayList<>();
        String id = string(request, DOCUMENT_ID);
        if (id != null) {
            named.add(id);
        }
        if (proposes(request)) {
            named.add(proposed(request.getJsonObject(EXTENSIONS).get(PROPOSAL)));
        }
        return named;
    }

    /** Whether a request proposes a hash, as the protocol of automatic persisted queries has it. */
    static boolean proposes(JsonObject request) {
        if (!isOf(request, EXTENSIONS, JsonValue.ValueType.OBJECT)) {
            return false;
        }
        JsonValue proposal = request.getJsonObject(EXTENSIONS).get(PROPOSAL);
        return proposal != null && proposal.getValueType() != JsonValue.ValueType.NULL;
    }

    private static String proposed(@Nullable JsonValue proposal) {
        if (!(proposal instanceof JsonObject persistedQuery)) {
            throw new IllegalArgumentException("'persistedQuery' must be an object with 'version' and 'sha256Hash'.");
        }
        JsonValue version = persistedQuery.get("version");
        if (version != null && !version.toString().equals("1")) {
            throw new IllegalArgumentException("The version of 'persistedQuery' must be 1.");
        }
        String hash = string(persistedQuery, "sha256Hash");
        if (hash == null) {
            throw new IllegalArgumentException("'persistedQuery' needs a 'sha256Hash'.");
        }
        return hash;
    }

    /** A member that is a string and not blank; null when there is none. */
    static @Nullable String string(JsonObject object, String name) {
        if (!isOf(object, name, JsonValue.ValueType.STRING)) {
            return null;
        }
        String text = object.getString(name);
        return text.isBlank() ? null : text;
    }

    private static boolean isOf(JsonObject object, String name, JsonValue.ValueType type) {
        JsonValue value = object.get(name);
        return value != null && value.getValueType() == type;
    }
}
