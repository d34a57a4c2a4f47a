package io.dunlin.portfolio;

import static io.dunlin.portfolio.Imports.counts;
import static io.dunlin.portfolio.Imports.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportDocHttpTest {

    @Test
    void theExamplesOfTheDocumentAreImported() throws IOException {
        assertThat(counts(post(Imports.CSV, example("csv"))))
                .endsWith("0 rejected")
                .startsWith("COMPLETED 6 read");
        assertThat(counts(post(Imports.NDJSON, example("ndjson"))))
                .endsWith("0 rejected")
                .startsWith("COMPLETED 3 read");
    }

    private static byte[] example(String language) throws IOException {
        String document = Files.readString(Path.of("docs", "import.md"));
        String mark = "```" + language + "\n";
        int start = document.indexOf(mark) + mark.length();
        return document.substring(start, document.indexOf("```", start)).getBytes(StandardCharsets.UTF_8);
    }
}
