package io.dunlin.platform.graphql;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of documents: {@code sha256:} and the digest of the text in UTF-8, in hexadecimal digits. */
final class DocumentIds {

    static final String DOCUMENT_ID = "documentId";

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

    /** What a request names its document by, in either of two ways; null when by neither. */
    static @Nullable String named(JsonObject request) {
        String id = string(request, DOCUMENT_ID);
        return id == null ? string(object(object(request, "extensions"), "persistedQuery"), "sha256Hash") : id;
    }

    /** A member that is a string and not blank; null when there is none. */
    static @Nullable String string(@Nullable JsonObject object, String name) {
        if (object == null || !isOf(object, name, JsonValue.ValueType.STRING)) {
            return null;
        }
        String text = object.getString(name);
        return text.isBlank() ? null : text;
    }

    private static @Nullable JsonObject object(@Nullable JsonObject object, String name) {
        return object != null && isOf(object, name, JsonValue.ValueType.OBJECT) ? object.getJsonObject(name) : null;
    }

    private static boolean isOf(JsonObject object, String name, JsonValue.ValueType type) {
        JsonValue value = object.get(name);
        return value != null && value.getValueType() == type;
    }
}
