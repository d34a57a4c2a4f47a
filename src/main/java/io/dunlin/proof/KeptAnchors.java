package io.dunlin.proof;

import io.dunlin.platform.start.StartRefused;
import io.dunlin.proof.LogAudit.Kept;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The anchors that are known outside of the database: those in the file of {@code dunlin.log.anchor-file}, and the
 * newest one that this process has seen. The file may hold unchanged lines of the application's log.
 */
@ApplicationScoped
class KeptAnchors {

    /** Of an anchor that was written to its end: a full disk may have cut one off, and the next one may stand right behind. */
    private static final Pattern ANCHOR =
            Pattern.compile("\\bnumber=([1-9][0-9]{0,8})\\b(?:(?!number=).)*?\\bhash=([0-9a-f]{64})(?![0-9a-f])");

    private static final Comparator<Kept> ORDER =
            Comparator.comparingInt(Kept::number).thenComparing(Kept::hash);

    private final Optional<Path> file;
    private Optional<Kept> newest;

    KeptAnchors(LogConfig config) {
        file = config.anchorFile().map(Path::of);
        try {
            newest = file.isPresent() ? all().stream().max(ORDER) : Optional.empty();
        } catch (IOException e) {
            throw StartRefused.because("dunlin.log.anchor-file: it cannot read " + file.orElseThrow() + ".");
        }
    }

    /** A file that cannot be read is found at the start, and not when the first anchor is written. */
    void check(@Observes StartupEvent start) {
        // read by now
    }

    boolean hasFile() {
        return file.isPresent();
    }

    /** Whether none was kept: no file is named, or what is named is not there, or has none in it. */
    boolean isEmpty() {
        return newest().isEmpty();
    }

    /** What the file has, each once, by number; nothing when there is none. */
    List<Kept> all() throws IOException {
        TreeSet<Kept> kept = new TreeSet<>(ORDER);
        if (file.isPresent() && Files.exists(file.get())) {
            try (Stream<String> lines = Files.lines(file.get(), StandardCharsets.ISO_8859_1)) {
                lines.flatMap(line -> ANCHOR.matcher(line).results())
                        .map(line -> new Kept(Integer.parseInt(line.group(1)), line.group(2)))
                        .forEach(kept::add);
            }
        }
        return List.copyOf(kept);
    }

    /** The anchor with the highest number that is known; empty when none is. */
    synchronized Optional<Kept> newest() {
        return newest;
    }

    /** Keeps an anchor that was found in the database, or written there, after those that are known. */
    synchronized void keep(Anchor anchor) throws IOException {
        newest = Optional.of(new Kept(anchor.number(), anchor.hash()));
        if (file.isPresent()) {
            Files.writeString(
                    file.get(),
                    anchor.line() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
