package io.dunlin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagedTwinsTest {

    @Test
    void everyTestOverHttpAlsoRunsAgainstThePackagedApplication() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<Path> tests = files.filter(file -> file.toString().endsWith("HttpTest.java"))
                    .toList();
            assertThat(tests).hasSizeGreaterThan(10);
            assertThat(tests)
                    .allSatisfy(test -> assertThat(Path.of(test.toString().replace("HttpTest.java", "HttpIT.java")))
                            .exists());
        }
    }
}
