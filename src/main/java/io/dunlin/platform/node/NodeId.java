package io.dunlin.platform.node;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of an object as clients see it. It is opaque and names the object's type, so {@code node(id)} can read it.
 *
 * @param type the type of the object
 * @param uuid the object's key
 */
public record NodeId(NodeType type, UUID uuid) {

    private static final int LENGTH = 17;

    private static final UUID NOBODY = new UUID(0, 0);

    /** The text form: base64url of the type's letter and the sixteen bytes of the key. */
    public static String encode(NodeType type, UUID uuid) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put((byte) type.letter())
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key of a text form of that type; empty when it is malformed or of another type. */
    public static Optional<UUID> key(NodeType type, @Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(NodeId::decode)
                .filter(node -> node.type() == type)
                .map(NodeId::uuid);
    }

    /**
     * The key of a text form that was checked before.
     *
     * @throws IllegalArgumentException when it is malformed or of another type
     */
    public static UUID required(NodeType type, String text) {
        return key(type, text).orElseThrow(() -> new IllegalArgumentException("this is no id of a " + type));
    }

    /** The key by which a filter finds objects: none for null, and one that nothing has for a malformed text form. */
    public static @Nullable UUID wanted(NodeType type, @Nullable String text) {
        return text == null ? null : key(type, text).orElse(NOBODY);
    }

    /** Reads a text form; empty when it is none of ours. */
    public static Optional<NodeId> decode(String text) {
        if (text.length() != 23) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            char letter = (char) bytes.get();
            for (NodeType type : NodeType.values()) {
                if (type.letter() == letter) {
                    NodeId id = new NodeId(type, new UUID(bytes.getLong(), bytes.getLong()));
                    // The last character has spare bits: only one spelling of an id is good.
                    return encode(type, id.uuid).equals(text) ? Optional.of(id) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
