package io.dunlin.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.platform.command.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFilesTest {

    private static final String ONE = "query A { businessDate }\n\nquery B { businessDate }\n";

    @TempDir
    Path files;

    @Test
    void aFileIsADocumentByteForByte() throws IOException {
        String file = write("ab.graphql", ONE);
        assertThat(read(file)).containsExactly(Map.entry(ONE, file));
    }

    @Test
    void aManifestHasManyAndTheSameDocumentCountsOnce() throws IOException {
        String manifest = write(
                "all.json",
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                DocumentIds.of(ONE),
                                ONE,
                                DocumentIds.of("{ x }").substring(7),
                                "{ x }")));
        assertThat(read(manifest, write("ab.graphql", ONE))).containsOnlyKeys(ONE, "{ x }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[] | a manifest is an object",
                "{ | not well-formed JSON",
                "{'a': 7} | the document is not a string",
                "{'da39a3ee5e6b4b0d3255bfef95601890afd80709': '{ x }'} | hashAlgorithm: 'sha256'"
            })
    void anInvalidManifestIsRefused(String text, String reason) throws IOException {
        String file = write("manifest.json", text.replace('\'', '"'));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Job.Refusal.class)
                .hasMessageStartingWith(file)
                .hasMessageContaining(reason)
                .hasMessageEndingWith("Nothing was registered.");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsRefused() throws IOException {
        String nowhere = files.resolve("nowhere.graphql").toString();
        assertThatThrownBy(() -> read(nowhere)).hasMessageContaining("cannot be read");
        Path latin1 = Files.write(files.resolve("l.graphql"), "# é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(latin1.toString())).hasMessageContaining("not UTF-8");
    }

    private static Map<String, String> read(String... names) {
        return new DocumentFiles(new ObjectMapper()).read(List.of(names));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}
