package io.dunlin.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Makes the AOT cache of a package with {@code bin/aot-cache} and an embedded database, which is thrown away. */
public final class AotTraining {

    private AotTraining() {}

    /** @param arguments the directory of the package */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            int status =
                    script(Path.of(arguments[0]), postgres).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("bin/aot-cache ended with " + status);
            }
        }
    }

    static ProcessBuilder script(Path directory, EmbeddedPostgres postgres) {
        ProcessBuilder script =
                new ProcessBuilder(Path.of("bin", "aot-cache").toAbsolutePath().toString(), directory.toString());
        script.environment().putAll(database(postgres));
        script.environment().put("JAVA_HOME", javaHome().toString());
        return script;
    }

    static Map<String, String> database(EmbeddedPostgres postgres) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres");
    }

    /** The Java that trains and runs the package: the one of the build, unless another is named. */
    static Path javaHome() {
        return Path.of(System.getProperty("aot.java.home", System.getProperty("java.home")));
    }

    static int javaVersion() throws IOException {
        Properties release = new Properties();
        try (Reader file = Files.newBufferedReader(javaHome().resolve("release"))) {
            release.load(file);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }
}
