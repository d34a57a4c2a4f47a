package io.dunlin.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The key of a borrower as it is stored: the borrower's id, the length of the master key's id, that id, and the wrapped key.
 * Being wrapped with the borrower's id, it opens nothing in another borrower's place.
 *
 * @param master the id of the master key
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record WrappedKey(UUID borrowerId, String master, byte[] wrapped) {

    private static final int ID_BYTES = 2 * Long.BYTES;

    static WrappedKey wrap(UUID borrowerId, byte[] key, MasterKeys masters) {
        return new WrappedKey(borrowerId, masters.current(), masters.wrap(key, context(borrowerId)));
    }

    static WrappedKey read(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        UUID borrowerId = new UUID(bytes.getLong(), bytes.getLong());
        byte[] master = new byte[bytes.get()];
        bytes.get(master);
        byte[] wrapped = new byte[bytes.remaining()];
        bytes.get(wrapped);
        return new WrappedKey(borrowerId, new String(master, StandardCharsets.US_ASCII), wrapped);
    }

    byte[] stored() {
        byte[] id = master.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(ID_BYTES + 1 + id.length + wrapped.length)
                .put(context(borrowerId))
                .put((byte) id.length)
                .put(id)
                .put(wrapped)
                .array();
    }

    byte[] key(MasterKeys masters) {
        return masters.unwrap(master, wrapped, context(borrowerId));
    }

    private static byte[] context(UUID borrowerId) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(borrowerId.getMostSignificantBits())
                .putLong(borrowerId.getLeastSignificantBits())
                .array();
    }
}
