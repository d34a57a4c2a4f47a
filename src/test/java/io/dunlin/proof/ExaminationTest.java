package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package has all that is logged of a borrower, and finds by itself what was changed of it. */
@QuarkusTest
class ExaminationTest {

    @Inject
    Examination examination;

    @Inject
    AnchorService anchors;

    @Inject
    Vault vault;

    @TempDir
    Path files;

    private final LogRows rows = new LogRows();

    /** Other tests have many chains. */
    private void anchored() {
        Optional<Anchor> anchor = anchors.anchor();
        while (anchor.isPresent() && anchor.get().chains() == AnchorService.MOST) {
            anchor = anchors.anchor();
        }
    }

    private Path written() throws Exception {
        Path file = files.resolve("package.html");
        examination.write("B-" + rows.borrower, rows.borrower, null, file);
        return file;
    }

    private static JsonNode content(Path page) throws Exception {
        String text = Files.readString(page);
        int from = text.indexOf("id=\"package\">") + "id=\"package\">".length();
        return new ObjectMapper().readTree(text.substring(from, text.indexOf("</script>", from)));
    }

    @Test
    void thePackageProvesItself() throws Exception {
        LogRows.write(
                "insert into administrative_act (id, borrower_id, case_id, kind, detail, recorded_at, recorded_by) values (gen_random_uuid(),"
                        + " '%s', '%s', 'CASE_ASSIGNED', '{\"to\": \"</script><script>alert(1)</script> & \u00e9\"}', now(), 't')"
                                .formatted(rows.borrower, rows.aCase));
        anchored();
        JsonNode content = content(written());
        assertThat(content.get("entries")).hasSize(LogRows.LENGTH + 1);
        assertThat(content.get("anchors")).hasSize(1);
        String rules = content.get("rules").fieldNames().next();
        assertThat(rules).startsWith("US ");
        assertThat(content.get("rules")).hasSize(1);
        assertThat(content.get("rules").get(rules).textValue()).contains("US-FREQ-01");
        ChainCheck check = new ChainCheck(rows.borrower, LogWorld.KINDS);
        content.get("entries").forEach(entry -> check.next(entry(entry), row(entry)));
        check.ends(content.get("length").intValue(), content.get("head").textValue());
        assertThat(check.fault()).isEmpty();
        JsonNode anchor = content.get("anchors").get(0);
        List<Merkle.Step> path = new ArrayList<>();
        anchor.get("path")
                .forEach(step -> path.add(new Merkle.Step(
                        step.get("left").booleanValue(), step.get("hash").textValue())));
        Leaf leaf = new Leaf(
                rows.borrower,
                anchor.get("length").intValue(),
                anchor.get("head").textValue());
        assertThat(Merkle.root(leaf.hash(), path)).isEqualTo(anchor.get("root").textValue());
    }

    private LogEntry entry(JsonNode entry) {
        String ofCase = entry.get("case").textValue();
        return new LogEntry(
                rows.borrower,
                entry.get("sequence").intValue(),
                entry.get("kind").textValue(),
                UUID.fromString(entry.get("row").textValue()),
                ofCase == null ? null : UUID.fromString(ofCase),
                entry.get("format").intValue(),
                entry.get("digest").textValue(),
                entry.get("hash").textValue(),
                Long.parseLong(entry.get("micros").textValue()));
    }

    private static LoggedRow row(JsonNode entry) {
        List<String> values = new ArrayList<>();
        entry.get("values").forEach(value -> values.add(value.textValue()));
        return new LoggedRow(UUID.fromString(entry.get("row").textValue()), values);
    }

    @Test
    void whatPersonalColumnsSayStandsBesideWhatIsProved() throws Exception {
        UUID person = UUID.randomUUID();
        PersonalKey key = vault.make(person);
        LogRows.write(
                "insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                        + " values ('%1$s', 'B-%1$s', sha256('x'), 'US', 'UTC', 'en', now(), 't')".formatted(person));
        LogRows.write(
                "insert into borrower_condition (id, borrower_id, kind, from_on, evidence, recorded_at, recorded_by) values"
                        + " (gen_random_uuid(), '%s', 'VULNERABLE', '2026-01-01', '\\x%s', now(), 't')"
                                .formatted(
                                        person,
                                        HexFormat.of()
                                                .formatHex(key.sealed("borrower_condition.evidence", "a letter"))));
        Path file = files.resolve("readable.html");
        examination.write("B-" + person, person, key, file);
        JsonNode content = content(file);
        JsonNode entry = content.get("entries").get(1);
        assertThat(content.get("readable")
                        .get(entry.get("row").textValue() + "/evidence")
                        .textValue())
                .isEqualTo("a letter");
        assertThat(entry.get("values").toString()).doesNotContain("letter").contains("\\\\x");
    }

    /** The script of the page itself, where there is something that runs one. */
    @Test
    void theScriptOfThePageFindsEverySingleChange() throws Exception {
        boolean node = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "node")));
        assumeThat(node).as("there is a node to run the page's script").isTrue();
        anchored();
        rows.action(UUID.randomUUID(), "sha256('later')");
        anchored();
        Process process = new ProcessBuilder(
                        "node",
                        "src/test/resources/verify-examination.js",
                        written().toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("FOUND ALL of " + (LogRows.LENGTH + 1) + " entries, 2 anchors");
    }
}
