package io.dunlin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test has a container engine; so the files for one are at least held to what they say of the application. */
class ContainerFilesTest {

    private static final String SETTINGS = read(Path.of("src", "main", "resources", "application.properties"));
    private static final String FILES = directory("docker");

    @Test
    void everySettingInThemIsOneOfTheDocs() {
        Set<String> known =
                found(read(Path.of("docs", "configuration.md")), "`((?:dunlin|quarkus)\\.[a-z.-]+)`").stream()
                        .map(name -> name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        Set<String> used = found(FILES, "\\b((?:DUNLIN|QUARKUS)_[A-Z_]+)\\b");
        assertThat(used).hasSizeGreaterThan(5);
        assertThat(known).containsAll(used);
    }

    @Test
    void everyPortIsTheOneOfTheApplication() {
        List<String> ofUsers = List.of(
                "EXPOSE (\\d+) ", "ports: \\[\"127\\.0\\.0\\.1:808\\d:(\\d+)\"]", "name: http, containerPort: (\\d+)");
        List<String> ofTheOperator = List.of(
                "EXPOSE \\d+ (\\d+)",
                "QUARKUS_MANAGEMENT_PORT:-(\\d+)",
                "dunlin-\\d:(\\d+)",
                "name: management, containerPort: (\\d+)",
                "prometheus\\.io/port: \"(\\d+)\"");
        assertThat(ofUsers)
                .allSatisfy(place ->
                        assertThat(found(FILES, place)).as(place).containsExactly(setting("quarkus.http.port")));
        assertThat(ofTheOperator)
                .allSatisfy(place ->
                        assertThat(found(FILES, place)).as(place).containsExactly(setting("quarkus.management.port")));
    }

    @Test
    void everyPathIsOneThatTheApplicationAnswers() {
        assertThat(found(FILES, "[ \"=](/q/[a-z/-]+)"))
                .contains("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics")
                .isSubsetOf("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/graphql-ui/");
    }

    @Test
    void nothingIsKilledBeforeItsRequestsAreDone() {
        int shutdown = Integer.parseInt(setting("quarkus.shutdown.timeout").replace("S", ""));
        int delay = Integer.parseInt(setting("quarkus.shutdown.delay").replace("S", ""));
        assertThat(delay).isPositive();
        assertThat(found(FILES, "(?:stop_grace_period|terminationGracePeriodSeconds): (\\d+)"))
                .isNotEmpty()
                .allSatisfy(seconds -> assertThat(Integer.parseInt(seconds)).isGreaterThan(shutdown + delay));
    }

    @Test
    void everyImageHasTheVersionOfThePom() {
        Set<String> pom = found(read(Path.of("pom.xml")), "<artifactId>dunlin</artifactId>\\s*<version>([^<]+)<");
        assertThat(pom).hasSize(1);
        assertThat(found(FILES, "(?:ARG VERSION=|newTag: |image: dunlin:|-t dunlin:)(\\S+?)(?:-jvm)?\\s"))
                .isEqualTo(pom);
    }

    @Test
    void noImageFloats() {
        assertThat(found(FILES, "(?m)^(?:FROM|    image:) (\\S+)"))
                .hasSizeGreaterThan(4)
                .allSatisfy(image -> assertThat(image).matches("scratch|\\S+:\\S*\\d\\S*"));
    }

    @Test
    void theUserIsTheSameEverywhereAndNotRoot() {
        assertThat(found(FILES, "(?m)(?:^USER |runAsUser: |--userspec=)(\\d+)")).containsExactly("10001");
        assertThat(directory("docker/k8s")).doesNotContain("privileged: true", "runAsUser: 0");
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String setting(String name) {
        Set<String> values = found(SETTINGS, "(?m)^" + Pattern.quote(name) + "=(\\S+)$");
        assertThat(values).as(name).hasSize(1);
        return values.iterator().next();
    }

    private static String directory(String name) {
        try (Stream<Path> files = Files.walk(Path.of(name))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ContainerFilesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
