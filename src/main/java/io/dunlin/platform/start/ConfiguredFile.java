package io.dunlin.platform.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that an operator may name to replace a built-in one. */
public final class ConfiguredFile {

    private ConfiguredFile() {}

    /**
     * The text of the file, in UTF-8.
     *
     * @param builtIn the resource that is read when none is named, with its whole path: {@code /name}
     */
    public static String text(Optional<Path> named, String builtIn) throws IOException {
        if (named.isPresent()) {
            return Files.readString(named.get());
        }
        try (InputStream resource = ConfiguredFile.class.getResourceAsStream(builtIn)) {
            if (resource == null) {
                throw new IOException("no " + builtIn);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
