package io.dunlin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which the application is packaged and run. The scripts in bench/ build what they can of them. */
enum Form {
    JVM("JVM") {
        @Override
        Optional<Path> program() {
            return existing(Path.of("target", "quarkus-app", "quarkus-run.jar"));
        }
    },
    AOT("JVM with AOT cache") {
        @Override
        Optional<Path> program() {
            return existing(AOT_APP.resolve("app.aot")).map(cache -> AOT_APP.resolve("quarkus-run.jar"));
        }
    },
    NATIVE("native") {
        @Override
        Optional<Path> program() {
            try (Stream<Path> files = Files.list(Path.of("target"))) {
                return files.filter(file -> file.toString().endsWith("-runner") && Files.isExecutable(file))
                        .findFirst();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    },

    /** A binary that was built otherwise, to compare with: the variable OTHER_BINARY names it. */
    OTHER("other binary") {
        @Override
        Optional<Path> program() {
            return Optional.ofNullable(System.getenv("OTHER_BINARY"))
                    .map(Path::of)
                    .flatMap(Form::existing);
        }
    };

    static final Path AOT_APP = Path.of("target", "bench-aot");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    /** What is run; empty when this form was not built. */
    abstract Optional<Path> program();

    /** Those of the named forms that can be run. */
    static List<Form> built(Form... forms) {
        return Arrays.stream(forms).filter(form -> form.program().isPresent()).toList();
    }

    /** @param options of the virtual machine, as {@code -Xmx256m} */
    List<String> command(String... options) {
        List<String> command = new ArrayList<>();
        Path program = program().orElseThrow();
        boolean binary = this == NATIVE || this == OTHER;
        if (!binary) {
            command.add(Machine.java());
        }
        if (this == AOT) {
            // Without AOTMode the JVM silently goes on without a cache that does not fit.
            command.addAll(List.of("-XX:AOTCache=" + AOT_APP.resolve("app.aot"), "-XX:AOTMode=on"));
        }
        if (!binary) {
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", program.toString()));
        } else {
            command.add(program.toAbsolutePath().toString());
            command.addAll(List.of(options));
        }
        return command;
    }

    private static Optional<Path> existing(Path file) {
        return Optional.of(file).filter(Files::exists);
    }

    @Override
    public String toString() {
        return label;
    }
}
