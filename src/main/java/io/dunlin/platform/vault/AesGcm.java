package io.dunlin.platform.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM: NIST SP 800-38D. A sealed value begins with its nonce of 96 random bits and ends with its tag of 128
 * bits. With random nonces one key may seal 2^32 texts.
 */
final class AesGcm {

    static final int KEY_BYTES = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    /** @param context is not part of what is sealed, but has to be given again to open it */
    static byte[] seal(SecretKey key, byte[] plain, byte[] context) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + plain.length + TAG_BITS / Byte.SIZE);
            sealed.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    /** @throws Unreadable when it was not sealed so */
    static byte[] open(SecretKey key, byte[] sealed, byte[] context) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new Unreadable("it is too short");
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("it is not what was sealed");
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        Randomness.SOURCE.nextBytes(random);
        return random;
    }

    /** Created at its first use, so that no binary has a seed from its build. */
    private static final class Randomness {
        private static final SecureRandom SOURCE = new SecureRandom();
    }
}
