package io.dunlin.platform.page;

import io.dunlin.platform.Fault;
import io.dunlin.platform.identity.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads the cursors of connections. A cursor holds the sort keys of a row, signed together with the scope
 * (the list and its order) and with the row scope of its owner. So a forged or cut cursor, a cursor of another list,
 * and a cursor of a caller who sees other rows are all refused.
 */
@ApplicationScoped
public class Cursors {

    private static final int TAG = 12;
    private static final char SEPARATOR = '\u001f';

    private final CursorKey key;
    private final Identity identity;

    Cursors(CursorKey key, Identity identity) {
        this.key = key;
        this.identity = identity;
    }

    /**
     * Checks the arguments of a connection.
     *
     * @param first null means the default of 25
     * @throws Fault BAD_USER_INPUT for a {@code first} outside 1 to 100 and for a cursor that is not of this scope
     */
    public PageArgs page(@Nullable Integer first, @Nullable String after, String scope) {
        int size = first == null ? PageArgs.DEFAULT_SIZE : first;
        if (size < 1 || size > PageArgs.MAX_SIZE) {
            throw Fault.badUserInput("'first' must be 1 to 100.");
        }
        return new PageArgs(scope, size, after == null ? null : read(scope, after));
    }

    /** The cursor of a row with these sort keys. */
    public String of(String scope, Object... keys) {
        byte[] text = String.join(
                        String.valueOf(SEPARATOR),
                        Arrays.stream(keys).map(String::valueOf).toList())
                .getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(sign(scope, text), TAG + text.length);
        System.arraycopy(text, 0, signed, TAG, text.length);
        return encode(signed);
    }

    private static String encode(byte[] signed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private List<String> read(String scope, String cursor) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            // The last character has spare bits and padding may follow: only one spelling of a cursor is good.
            if (signed.length > TAG && encode(signed).equals(cursor)) {
                byte[] text = Arrays.copyOfRange(signed, TAG, signed.length);
                if (MessageDigest.isEqual(sign(scope, text), Arrays.copyOf(signed, TAG))) {
                    return List.of(new String(text, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
                }
            }
        } catch (IllegalArgumentException e) {
            // not base64: as foreign as one that is wrongly signed
        }
        throw Fault.badUserInput("'after' is not a cursor of this list.");
    }

    private byte[] sign(String scope, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(identity.scope().toString().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
