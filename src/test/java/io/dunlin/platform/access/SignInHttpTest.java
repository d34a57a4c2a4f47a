package io.dunlin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Http;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInHttpTest {

    private static final String ME = "{ me { user roles agency borrower { number } } }";

    @Test
    void aGoodTokenSaysWhoItIs() {
        assertThat(GraphQl.ask(Tokens.of("ann", "team-lead", "collector", "umbrella"), ME, Map.of())
                        .getMap("me"))
                .containsEntry("user", "ann")
                .containsEntry("roles", List.of("COLLECTOR", "TEAM_LEAD"))
                .containsEntry("agency", null);
        assertThat(GraphQl.ask(Tokens.ofAgency("bo", "acme"), ME, Map.of()).getString("me.agency"))
                .isEqualTo("acme");
    }

    static Stream<String> badTokens() throws Exception {
        KeyPairGenerator other = KeyPairGenerator.getInstance("RSA");
        other.initialize(2048);
        Instant now = Instant.now();
        String good = Tokens.of("ann", "COLLECTOR");
        return Stream.of(
                "x",
                "a.b.c",
                good + "x",
                changed(good, "COLLECTOR", "TEAM_LEAD"),
                unsigned(good, "none"),
                unsigned(good, "NONE"),
                unsigned(good, "HS256") + "AAAA",
                // signed with what everybody knows, the public key
                Jwt.issuer(Tokens.issuer())
                        .audience(Tokens.AUDIENCE)
                        .preferredUserName("ann")
                        .groups("COLLECTOR")
                        .expiresIn(60)
                        .jws()
                        .algorithm(SignatureAlgorithm.HS256)
                        .signWithSecret(Tokens.settings().get("QUARKUS_OIDC_PUBLIC_KEY")),
                // signed by somebody else, under the name of the good key and under one of its own
                Tokens.claims("ann", "COLLECTOR")
                        .jws()
                        .keyId(Tokens.keyId())
                        .sign(other.generateKeyPair().getPrivate()),
                Tokens.claims("ann", "COLLECTOR")
                        .jws()
                        .keyId("other")
                        .sign(other.generateKeyPair().getPrivate()),
                Tokens.signed(Tokens.claims("ann", "COLLECTOR").audience("another")),
                Tokens.signed(Tokens.claims("ann", "COLLECTOR").audience(Set.of("account", "another"))),
                Tokens.signed(Tokens.claims("ann", "COLLECTOR").issuer("https://dunlin.invalid/another")),
                Tokens.signed(Tokens.claims("ann", "COLLECTOR")
                        .issuedAt(now.minus(Duration.ofHours(2)))
                        .expiresAt(now.minusSeconds(45))),
                Tokens.signed(Tokens.claims("ann", "COLLECTOR")
                        .claim("nbf", now.plusSeconds(90).getEpochSecond())));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsToldSoAndNoMore(String token) {
        Response response = GraphQl.send(token, "{ businessDate }", Map.of());
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
        assertThat(response.asString())
                .isEqualTo(GraphQl.send("x", "{ businessDate }", Map.of()).asString());
        // What takes no token takes no bad one either.
        assertThat(GraphQl.send(token, "{ __typename }", Map.of()).statusCode()).isEqualTo(401);
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get("/portfolio/imports")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void clocksMayDifferALittle() {
        Instant now = Instant.now();
        String late = Tokens.signed(Tokens.claims("ann", "COLLECTOR")
                .issuedAt(now.minus(Duration.ofHours(1)))
                .expiresAt(now.minusSeconds(10)));
        assertThat(GraphQl.ask(late, "{ businessDate }", Map.of()).getString("businessDate"))
                .isNotNull();
    }

    @Test
    void oneOfSeveralAudiencesIsEnough() {
        String token = Tokens.signed(Tokens.claims("ann", "COLLECTOR").audience(Set.of("account", Tokens.AUDIENCE)));
        assertThat(GraphQl.ask(token, ME, Map.of()).getString("me.user")).isEqualTo("ann");
    }

    @Test
    void callersAreToldWhatTheirRolesMayDo() {
        List<String> collector = GraphQl.ask(Tokens.of("ann", "COLLECTOR"), "{ me { may } }", Map.of())
                .getList("me.may");
        assertThat(collector)
                .isSorted()
                .contains("caseLogAction", "contactPermit")
                .doesNotContain("loanChargeOff");
        assertThat(GraphQl.ask(Tokens.of("ann", "COLLECTOR", "TEAM_LEAD"), "{ me { may } }", Map.of())
                        .<String>getList("me.may"))
                .isSorted()
                .contains("loanChargeOff")
                .containsAll(collector);
        assertThat(GraphQl.ask(Tokens.of("ann", "AUDITOR"), "{ me { may } }", Map.of())
                        .getList("me.may"))
                .containsExactly("personalDataReveal");
    }

    @Test
    void aTokenWithoutAUsableRoleIsToldWhy() {
        assertFlaw(Tokens.of("ann"), "The token has no role that Dunlin knows.");
        assertFlaw(Tokens.of("ann", "umbrella"), "The token has no role that Dunlin knows.");
        assertFlaw(Tokens.of("ann", "AGENCY"), "The token names no agency in the claim 'agency'.");
        assertFlaw(Tokens.of("ann", "BORROWER"), "The token names no borrower in the claim 'borrower'.");
        assertFlaw(
                Tokens.signed(Tokens.claims("ann", "AGENCY", "COLLECTOR").claim("agency", "acme")),
                "The roles AGENCY and BORROWER cannot be combined with other roles.");
        assertFlaw(Tokens.of("system", "ADMIN"), "The token has no usable name in the claim 'preferred_username'.");
    }

    /** Keycloak puts the roles of a realm into every token; they count where it is said that they do. */
    @Test
    void rolesElsewhereInATokenDoNotCount() {
        Map<String, Object> admin = Map.of("roles", List.of("admin", "operator"));
        for (String claim : List.of("realm_access", "roles", "role")) {
            assertFlaw(
                    Tokens.signed(Tokens.claims("ann").claim(claim, admin)),
                    "The token has no role that Dunlin knows.");
        }
        assertFlaw(
                Tokens.signed(Tokens.claims("ann").claim("resource_access", Map.of("dunlin", admin))),
                "The token has no role that Dunlin knows.");
        String both = Tokens.signed(Tokens.claims("ann", "COLLECTOR").claim("realm_access", admin));
        assertThat(GraphQl.ask(both, "{ me { roles } }", Map.of()).getList("me.roles"))
                .containsExactly("COLLECTOR");
    }

    @Test
    void aListOrAnObjectIsNoName() {
        assertFlaw(
                Tokens.signed(Tokens.claims("ann", "AGENCY").claim("agency", List.of("acme"))),
                "The token names no agency in the claim 'agency'.");
        assertFlaw(
                Tokens.signed(Tokens.claims("ann", "AGENCY").claim("agency", Map.of("a", 1))),
                "The token names no agency in the claim 'agency'.");
        assertFlaw(
                Tokens.signed(Tokens.claims("ann", "BORROWER").claim("borrower", List.of("B-1"))),
                "The token names no borrower in the claim 'borrower'.");
    }

    private static void assertFlaw(String token, String says) {
        Response response = GraphQl.send(token, "{ businessDate }", Map.of());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(response.jsonPath().getString("errors[0].message")).isEqualTo(says);
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get("/portfolio/imports")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutATokenTheSchemaIsShownAndAQuoteGiven() {
        assertThat(anonymous("{ __schema { queryType { name } } }")
                        .jsonPath()
                        .getString("data.__schema.queryType.name"))
                .isEqualTo("Query");
        Response quote = anonymous("{ repaymentQuote(input: {principal: \"1200.00\", currency: \"USD\","
                + " annualRate: \"0.12\", termMonths: 3, disbursedOn: \"2020-01-31\"}) { totalPayable { amount } } }");
        assertThat(quote.jsonPath().getString("data.repaymentQuote.totalPayable.amount"))
                .isEqualTo("1224.08");
        Response both = anonymous("{ businessDate __typename }");
        assertThat(both.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
        assertThat(both.jsonPath().<Object>get("data")).isNull();
        assertThat(RestAssured.get("/portfolio/imports").statusCode()).isEqualTo(401);
        assertThat(RestAssured.given()
                        .contentType("text/csv")
                        .body("record,number\n")
                        .post("/portfolio/imports")
                        .statusCode())
                .isEqualTo(401);
        assertThat(RestAssured.get("/portfolio/imports/x/rejections").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql-transport-ws", "graphql-ws"})
    void thereIsNoOtherWayIn(String protocol) throws IOException {
        String request = "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "
                + protocol + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 405");
        }
    }

    @Test
    void aPackageGivesNoTokens() {
        assertThat(RestAssured.get("/dev/token").statusCode()).isEqualTo(401);
        assertThat(Http.given().get("/dev/token").statusCode()).isEqualTo(403);
    }

    private static Response anonymous(String document) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql");
    }

    private static String changed(String token, String from, String to) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + encoded(decoded(parts[1]).replace(from, to)) + "." + parts[2];
    }

    private static String unsigned(String token, String algorithm) {
        String[] parts = token.split("\\.");
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + Tokens.keyId() + "\"}") + "."
                + parts[1] + ".";
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
