package io.dunlin.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 key with its public key. */
final class SigningKey {

    private static final String ED25519 = "Ed25519";

    private final PrivateKey key;
    private final String publicKey;

    private SigningKey(PrivateKey key, String publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * Reads a key as {@code openssl genpkey -algorithm ed25519 -outform DER | base64} writes it.
     *
     * @throws IllegalArgumentException when it is none
     */
    static SigningKey of(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            PrivateKey key = KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(der));
            byte[] seed = ((EdECPrivateKey) key)
                    .getBytes()
                    .orElseThrow(() -> new InvalidKeySpecException("it does not tell its bytes"));
            return new SigningKey(key, publicOf(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("It is no Ed25519 key in PKCS#8 and Base64.", e);
        }
    }

    /** PKCS#8 has only the private half, and the JDK gives the other one only to whoever makes a key. */
    private static String publicOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }

    /** X.509 in Base64. */
    String publicKey() {
        return publicKey;
    }

    /** The name of a public key in lists and log lines. */
    static String id(String publicKey) {
        return Hashes.sha256(publicKey).substring(0, 16);
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    /** Whether the text was signed with the other half of the key; no for what is no key or no signature. */
    static boolean signed(String publicKey, String text, String signature) {
        try {
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(KeyFactory.getInstance(ED25519)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
