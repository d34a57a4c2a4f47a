package io.dunlin.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dunlin.testing.TestKeys;
import io.dunlin.testing.Tokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jar")
class AotCacheIT {

    private static final String MUST_BE_USED = "-XX:AOTMode=on";

    /** Another database than the one of the training, which was sealed with other keys. */
    private static final String RUN = "run";

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void train() throws Exception {
        assumeTrue(
                AotTraining.javaVersion() >= 25,
                "an AOT cache needs Java 25 or newer: run the build with it, or name it by -Daot.java.home=");
        Path packaged = Path.of("target", "quarkus-app");
        assumeTrue(Files.exists(packaged.resolve("quarkus-run.jar")), "there is no package for the JVM");
        copy(packaged);
        postgres = EmbeddedPostgres.start();
        assertThat(trained()).as(() -> text("training.log")).isZero();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + RUN);
        }
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void theClassesOfDunlinAndItsLibrariesComeFromTheCache() throws Exception {
        Process dunlin = start(MUST_BE_USED, "-Xlog:class+load:file=classes.log");
        try {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> {
                assertThat(dunlin.isAlive()).as(() -> text("run.log")).isTrue();
                return text("run.log").contains("Listening on");
            });
        } finally {
            dunlin.destroy();
            dunlin.waitFor();
        }
        List<String> loaded = Files.readAllLines(directory.resolve("classes.log"));
        String fromCache = loaded.stream()
                .filter(line -> line.contains("source: shared objects file"))
                .collect(Collectors.joining("\n"));
        assertThat(List.of(
                        " io.dunlin.loan.LoanService ",
                        " graphql.schema.GraphQLSchema ",
                        " org.hibernate.internal.SessionFactoryImpl "))
                .allMatch(fromCache::contains);
        assertThat(fromCache.lines().count()).isGreaterThan(loaded.size() / 2);
    }

    /** So a start with this setting that succeeds has used the cache. */
    @Test
    void aCacheThatDoesNotFitTheJvmIsRefusedWhenItMustBeUsed() throws Exception {
        Process dunlin = start(MUST_BE_USED, "-XX:-UseCompressedOops");
        assertThat(dunlin.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(dunlin.exitValue()).isEqualTo(1);
        assertThat(text("run.log")).contains("Unable to use AOT cache.").doesNotContain("Listening on");
    }

    @Test
    void aDatabaseWithPeopleInItIsNotTrainedOn() throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "with k as (insert into personal_key (borrower_id) values (gen_random_uuid()) returning borrower_id)"
                            + " insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                            + " select borrower_id, 'AOT-1', sha256('Ann Lee'), 'US', 'UTC', 'en', now(), 'ann' from k");
        }
        assertThat(trained()).isEqualTo(1);
        assertThat(text("training.log")).contains("The database is not empty.");
    }

    private static int trained() throws Exception {
        Process training = AotTraining.script(directory, postgres)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("training.log").toFile())
                .start();
        assertThat(training.waitFor(3, TimeUnit.MINUTES))
                .as("training has ended")
                .isTrue();
        return training.exitValue();
    }

    private static Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(AotTraining.javaHome().resolve(Path.of("bin", "java")).toString());
        command.add("-XX:AOTCache=app.aot");
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("run.log").toFile());
        builder.environment().putAll(AotTraining.database(postgres));
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", RUN));
        builder.environment().putAll(Tokens.settings());
        builder.environment().putAll(TestKeys.environment());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        return builder.start();
    }

    private static void copy(Path packaged) throws IOException {
        try (Stream<Path> files = Files.walk(packaged)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = directory.resolve(packaged.relativize(file).toString());
                if (!Files.isDirectory(to)) {
                    Files.copy(file, to);
                }
            }
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
