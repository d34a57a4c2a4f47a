package io.dunlin.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tokens of the provider that {@link TestIssuer} is. Its keys are system properties, since the provider and the tests
 * are loaded by loaders of their own.
 */
public final class Tokens {

    public static final String AUDIENCE = "dunlin";

    /** Under which name the tests act that do not say another. */
    public static final String USER = "tester";

    private static final String ISSUER = "dunlin.test.issuer";
    private static final String CURRENT = "dunlin.test.key";
    private static final String PUBLIC = "dunlin.test.keys.";
    private static final String PLAIN = "dunlin.test.public-key";
    private static final String PRIVATE = "dunlin.test.private-key";

    /** Everything that staff can be at once: who may do whatever is not for agencies and borrowers. */
    private static final String[] STAFF = {
        "COLLECTOR", "TEAM_LEAD", "COMPLIANCE", "SERVICE", "OPERATOR", "AUDITOR", "ADMIN"
    };

    private static final Map<List<?>, String> KEPT = new ConcurrentHashMap<>();

    private Tokens() {}

    static void issuer(String url) {
        System.setProperty(ISSUER, url);
        rotate();
    }

    public static String issuer() {
        return System.getProperty(ISSUER, "https://dunlin.invalid/tests");
    }

    /** What lets a process of its own take these tokens, without asking anybody for the key. */
    public static Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY", key(PLAIN),
                "QUARKUS_OIDC_TOKEN_ISSUER", issuer(),
                "QUARKUS_OIDC_TOKEN_AUDIENCE", AUDIENCE);
    }

    /** The name of the current key. */
    public static String keyId() {
        return key(CURRENT);
    }

    /** A property of the current key, which is made when there is none. */
    private static synchronized String key(String property) {
        if (System.getProperty(CURRENT) == null) {
            rotate();
        }
        return System.getProperty(property);
    }

    /** Makes a new key, with which all later tokens are signed; the former ones stay good until they are retired. */
    public static void rotate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            String id = UUID.randomUUID().toString();
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            System.setProperty(
                    PUBLIC + id,
                    "{\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"kid\": \"%s\", \"n\": \"%s\", \"e\": \"%s\"}"
                            .formatted(id, number(key.getModulus()), number(key.getPublicExponent())));
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(PLAIN, Base64.getEncoder().encodeToString(key.getEncoded()));
            System.setProperty(CURRENT, id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away all keys but the current one. */
    public static void retire() {
        Properties properties = System.getProperties();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PUBLIC) && !name.endsWith(System.getProperty(CURRENT)))
                .forEach(properties::remove);
    }

    static String keySet() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PUBLIC))
                .map(System::getProperty)
                .collect(Collectors.joining(", ", "{\"keys\": [", "]}"));
    }

    /** A token of staff with all roles that go together. */
    public static String staff() {
        return of(USER, STAFF);
    }

    /** The same for somebody of another name. */
    public static String staff(String user) {
        return of(user, STAFF);
    }

    public static String of(String user, String... roles) {
        return kept(List.of(user, List.of(roles)), () -> claims(user, roles));
    }

    public static String ofAgency(String user, String agency) {
        return kept(
                List.of("agency", user, agency), () -> claims(user, "AGENCY").claim("agency", agency));
    }

    public static String ofBorrower(String user, String number) {
        return kept(
                List.of("borrower", user, number),
                () -> claims(user, "BORROWER").claim("borrower", number));
    }

    /** A token is signed once for ten minutes and key, since nearly every request of the tests sends one. */
    private static String kept(List<?> holder, Supplier<JwtClaimsBuilder> claims) {
        long period = System.nanoTime() / 600_000_000_000L;
        return KEPT.computeIfAbsent(List.of(holder, keyId(), period), any -> signed(claims.get()));
    }

    /** The claims of a good token, to be made worse. */
    public static JwtClaimsBuilder claims(String user, String... roles) {
        return Jwt.issuer(issuer())
                .audience(AUDIENCE)
                .subject(UUID.randomUUID().toString())
                .preferredUserName(user)
                .groups(new HashSet<>(List.of(roles)))
                .expiresIn(3600);
    }

    public static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(keyId()).sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            byte[] key = Base64.getDecoder().decode(key(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
