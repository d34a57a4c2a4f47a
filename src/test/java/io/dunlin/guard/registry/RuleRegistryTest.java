package io.dunlin.guard.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of rules are kept by their versions for good, and a version never has two. */
@QuarkusTest
class RuleRegistryTest {

    /**
     * What the built-in versions are, white space and the order of fields aside. Who changes a rule gives its file a new
     * version, or a database that has decisions by the old one keeps this release from starting.
     */
    private static final Map<String, String> BUILT_IN = Map.of(
            "HOUSE 5", "5188cbc2ac6dd659",
            "CN 3", "d3a3fed67a38468f",
            "US 4", "f46e530bc3b76d79",
            "UK 2", "12935f67492234c2",
            "EU 2", "fa76f94d7e6c06d9",
            "IN 2", "96ca4324bb7d4672",
            "AU 2", "f2ccd2a263a784c3",
            "TEXTS 1", "25a7d2a941e0d336");

    @Inject
    RuleRegistryService registry;

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        TestDatabase.execute(
                "set session_replication_role = replica; delete from rule_text where version like 'REGISTRY %'");
    }

    @Test
    void theBuiltInVersionsAreWhatTheyWere() throws Exception {
        ObjectMapper json = JsonMapper.builder()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .build();
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, String> text :
                RegimeLoader.load(Optional.empty()).texts().entrySet()) {
            byte[] ordered = json.writeValueAsString(json.readValue(text.getValue(), Object.class))
                    .getBytes(StandardCharsets.UTF_8);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(ordered));
            digests.put(text.getKey(), digest.substring(0, 16));
        }
        assertThat(digests).isEqualTo(BUILT_IN);
    }

    @Test
    void whatStartedIsKept() {
        RegimeLoader.load(Optional.empty())
                .texts()
                .forEach((version, text) -> assertThat(registry.text(version)).contains(text));
        assertThat(registry.text(Regimes.LENDER + " 1").orElseThrow()).contains("REMINDER-1");
        assertThat(registry.text("US 1000")).isEmpty();
    }

    @Test
    void aVersionHasOneContent() {
        registry.register(Map.of("REGISTRY 1", "{\"a\": 1, \"b\": [2]}"));
        registry.register(Map.of("REGISTRY 1", "{\"b\":[2],\n\"a\":1}", "REGISTRY 2", "{\"a\": 2}"));
        assertThat(registry.text("REGISTRY 1")).contains("{\"a\": 1, \"b\": [2]}");
        assertThatThrownBy(() -> registry.register(Map.of("REGISTRY 1", "{\"a\": 1, \"b\": [3]}")))
                .isInstanceOf(InvalidRegime.class)
                .hasMessage("version: REGISTRY 1 was in use with another content: restore it, and give the change a new"
                        + " version");
        assertThat(registry.text("REGISTRY 2")).contains("{\"a\": 2}");
    }

    @Test
    void replicasThatStartTogetherRegisterOnce() throws Exception {
        assertThat(Together.times(8, () -> {
                    registry.register(Map.of("REGISTRY 3", "{}"));
                    return true;
                }))
                .hasSize(8);
        assertThat(registry.text("REGISTRY 3")).contains("{}");
    }

    @Test
    void aFaultyFileKeepsDunlinFromStarting() throws Exception {
        Path file = folder.resolve("ours.json");
        Files.writeString(file, LenderFileTest.FILE.replace("\"limit\": 2", "\"limit\": 4"));
        assertThatThrownBy(() -> new RegimeLoader(() -> Optional.of(file), registry).regimes())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Dunlin does not start. dunlin.guard.file: ours.json: rule LENDER-FREQ-01: parameters: they are"
                                + " looser than those of CN-FREQ-01.");
    }
}
