package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import io.dunlin.platform.graphql.TrustedDocuments.Mode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which document a request executes, in each mode; one is registered. */
class TrustedDocumentsTest {

    private static final String DOCUMENT = "{ businessDate }";
    private static final String ID = DocumentIds.of(DOCUMENT);
    private static final String OTHER = ID.replaceAll("[0-9a-f]$", "z").replace('z', ID.endsWith("0") ? '1' : '0');

    private static final String HASH = ID.substring("sha256:".length());

    private final List<String> asked = new ArrayList<>();

    @Test
    void theIdIsTheDigestThatOtherToolsMake() {
        // printf '{ businessDate }' | sha256sum
        assertThat(ID).isEqualTo("sha256:" + KNOWN);
    }

    @Test
    void offExecutesTextsAlone() {
        JsonObject request = request("{\"query\":\"{ x }\"}");
        assertThat(documents(Mode.OFF).resolve(request)).isSameAs(request);
        assertThat(message(documents(Mode.OFF), request("{\"documentId\":\"%s\"}".formatted(ID))))
                .isEqualTo("BAD_USER_INPUT The request has no 'query'.");
        assertThat(asked).isEmpty();
    }

    @Test
    void offAnswersClientsThatProposeAHashInTheirWords() {
        JsonObject request = request(proposal("1", "\"" + HASH + "\""));
        assertThat(message(documents(Mode.OFF), request))
                .isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED PersistedQueryNotSupported");
    }

    @ParameterizedTest
    @EnumSource
    void aTextWithItsOwnIdIsExecuted(Mode mode) {
        for (String named : List.of(
                "\"documentId\":\"%s\"".formatted(ID),
                "\"documentId\":\"%s\"".formatted(HASH),
                "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted(HASH),
                "\"documentId\":\"%s\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\",\"miss\":true}}"
                        .formatted(ID, HASH),
                "\"extensions\":{\"persistedQuery\":null}",
                "\"documentId\":null")) {
            JsonObject request = request("{\"query\":\"%s\",%s}".formatted(DOCUMENT, named));
            assertThat(documents(mode).resolve(request).getString("query")).isEqualTo(DOCUMENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatContradictsItselfIsNotExecuted(Mode mode) {
        String hash = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}";
        for (String sent : List.of(
                // a text with the id of another document, registered or not
                "\"query\":\"{ x }\",\"documentId\":\"%s\"".formatted(ID),
                "\"query\":\"{ businessDate }\",\"documentId\":\"%s\"".formatted(OTHER),
                "\"query\":\"{ businessDate } \",\"documentId\":\"%s\"".formatted(ID),
                "\"query\":\"{ x }\"," + hash.formatted(HASH),
                "\"query\":\"{ businessDate }\"," + hash.formatted("0".repeat(64)),
                // two ids, with a text and without
                "\"documentId\":\"%s\",".formatted(ID) + hash.formatted("0".repeat(64)),
                "\"documentId\":\"%s\",".formatted(OTHER) + hash.formatted(HASH),
                "\"query\":\"{ businessDate }\",\"documentId\":\"%s\",".formatted(ID)
                        + hash.formatted("0".repeat(64)))) {
            assertThat(message(documents(mode), request("{" + sent + "}")))
                    .as(sent)
                    .isEqualTo("BAD_USER_INPUT The text and the ids of the document do not match.");
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aProposalThatIsNotAsItsProtocolHasItIsRefused(Mode mode) {
        String version = "BAD_USER_INPUT The version of 'persistedQuery' must be 1.";
        String digits = "BAD_USER_INPUT The id of a document is 'sha256:' and 64 hexadecimal digits.";
        String hash = "BAD_USER_INPUT 'persistedQuery' needs a 'sha256Hash'.";
        String known = "\"" + HASH + "\"";
        Map<String, String> proposals = Map.of(
                proposal("2", known),
                version,
                proposal("0", known),
                version,
                proposal("1.5", known),
                version,
                proposal("\"1\"", known),
                version,
                proposal("null", known),
                version,
                proposal("1", "\"abc\""),
                digits,
                proposal("1", "7"),
                hash,
                proposal("1", "null"),
                hash,
                "{\"extensions\":{\"persistedQuery\":7}}",
                "BAD_USER_INPUT 'persistedQuery' must be an object with 'version' and 'sha256Hash'.");
        proposals.forEach((proposal, message) -> {
            assertThat(message(documents(mode), request(proposal))).as(proposal).isEqualTo(message);
            String withText = "{\"query\":\"%s\",".formatted(DOCUMENT) + proposal.substring(1);
            assertThat(message(documents(mode), request(withText))).as(withText).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "REQUIRE"})
    void anIdIsAsGoodAsTheDocument(Mode mode) {
        TrustedDocuments documents = documents(mode);
        String hash = ID.substring("sha256:".length());
        List<String> requests = List.of(
                "{\"documentId\":\"%s\",\"variables\":{\"x\":1}}".formatted(ID),
                "{\"documentId\":\"%s\",\"variables\":{\"x\":1}}".formatted(hash.toUpperCase(java.util.Locale.ROOT)),
                "{\"query\":\"\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}},\"variables\":{\"x\":1}}"
                        .formatted(hash));
        assertThat(requests).allSatisfy(sent -> {
            JsonObject resolved = documents.resolve(request(sent));
            assertThat(resolved.getString("query")).isEqualTo(DOCUMENT);
            assertThat(resolved.getJsonObject("variables").getInt("x")).isEqualTo(1);
        });
        assertThat(asked).containsExactly(ID);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "REQUIRE"})
    void anIdOfNothingIsRefusedAndAskedForAgain(Mode mode) {
        TrustedDocuments documents = documents(mode);
        JsonObject request = request("{\"documentId\":\"%s\"}".formatted(OTHER));
        assertThat(message(documents, request)).isEqualTo("BAD_USER_INPUT No document with this id is registered.");
        assertThat(message(documents, request)).isEqualTo("BAD_USER_INPUT No document with this id is registered.");
        // it may be registered meanwhile
        assertThat(asked).containsExactly(OTHER, OTHER);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "REQUIRE"})
    void clientsThatProposeAHashAreAnsweredInTheirWords(Mode mode) {
        JsonObject request =
                request("{\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"%s\"}}}".formatted(OTHER.substring(7)));
        assertThat(message(documents(mode), request)).isEqualTo("BAD_USER_INPUT PersistedQueryNotFound");
    }

    @Test
    void acceptExecutesWhatIsSentInFull() {
        JsonObject request = request("{\"query\":\"{ x }\"}");
        assertThat(documents(Mode.ACCEPT).resolve(request)).isSameAs(request);
    }

    @Test
    void requireExecutesWhatIsSentInFullOnlyWhenItIsRegistered() {
        TrustedDocuments documents = documents(Mode.REQUIRE);
        JsonObject registered = request("{\"query\":\"{ businessDate }\"}");
        assertThat(documents.resolve(registered).getString("query")).isEqualTo(DOCUMENT);
        assertThat(message(documents, request("{\"query\":\"{businessDate}\"}")))
                .isEqualTo("FORBIDDEN Only registered documents are allowed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | The request has neither 'query' nor 'documentId'.",
                "{\"extensions\":{}} | The request has neither 'query' nor 'documentId'.",
                "{\"documentId\":null} | The request has neither 'query' nor 'documentId'.",
                "{\"documentId\":\"+15550100\"} | The id of a document is 'sha256:' and 64 hexadecimal digits.",
                "{\"documentId\":\"md5:00\"} | The id of a document is 'sha256:' and 64 hexadecimal digits."
            })
    void whatNamesNoDocumentIsToldWhatIsMissing(String sent, String message) {
        assertThat(message(documents(Mode.ACCEPT), request(sent))).isEqualTo("BAD_USER_INPUT " + message);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000})
    void whatWasUsedLastIsKeptUpToItsBound(int entries) {
        RecentlyUsed<Integer> recent = new RecentlyUsed<>(100);
        for (int i = 0; i < entries; i++) {
            recent.keep("k" + i, i, 5);
            recent.find("k0");
        }
        assertThat(recent.find("k" + (entries - 1))).isEqualTo(entries - 1);
        assertThat(recent.find("k0")).isZero();
        long kept = java.util.stream.IntStream.range(0, entries)
                .filter(i -> recent.find("k" + i) != null)
                .count();
        assertThat(kept).isEqualTo(Math.min(entries, 20));
        recent.keep("long", 1, 6);
        assertThat(recent.find("long")).isNull();
    }

    private static String proposal(String version, String hash) {
        return "{\"extensions\":{\"persistedQuery\":{\"version\":%s,\"sha256Hash\":%s}}}".formatted(version, hash);
    }

    private TrustedDocuments documents(Mode mode) {
        return new TrustedDocuments(mode, id -> {
            asked.add(id);
            return id.equals(ID) ? DOCUMENT : null;
        });
    }

    private static String message(TrustedDocuments documents, JsonObject request) {
        GraphQLError error = catchThrowableOfType(AbortExecutionException.class, () -> documents.resolve(request))
                .getUnderlyingErrors()
                .get(0);
        return error.getExtensions().get("code") + " " + error.getMessage();
    }

    private static JsonObject request(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static final String KNOWN = "9c1b8e363d79e3255e8b0ec70a67c765f80e8d594c6fa9981b248766ed641d4f";
}
