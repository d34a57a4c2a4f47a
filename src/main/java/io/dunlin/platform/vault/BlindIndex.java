package io.dunlin.platform.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * Digests that find sealed values and recognise equal texts: HMAC-SHA-256 with a key that the database does not have.
 * The digested text is in one form, such as E.164 for a telephone number.
 */
@ApplicationScoped
public class BlindIndex {

    private static final String MAC = "HmacSHA256";

    private final Keys keys;

    BlindIndex(KeysConfig config) {
        this.keys = Keys.of(config);
    }

    /** @param kind of what: so the same text as something else has another digest */
    public byte[] of(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.index().orElseThrow());
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
