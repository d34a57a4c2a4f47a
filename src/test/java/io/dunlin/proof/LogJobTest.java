package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dunlin.platform.command.CommandLines;
import io.dunlin.platform.command.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

/** The command "log", without a process: LogIT has one. Anchors are signed, from the first one on. */
class LogJobTest {

    private static LogWorld world;

    @TempDir
    Path files;

    @BeforeAll
    static void make() throws SQLException {
        world = new LogWorld();
        world.anchors.anchor();
    }

    @AfterAll
    static void end() throws SQLException {
        world.close();
    }

    private static LogJob job(Optional<String> file) {
        KeptAnchors kept = new KeptAnchors(LogWorld.config(file));
        return new LogJob(world.store, world.audit(kept), null, null, world.keys, kept);
    }

    private static int status(LogJob job, String... arguments) {
        Job.Refusal[] refused = new Job.Refusal[1];
        Job.Ended[] ended = new Job.Ended[1];
        refused[0] = catchThrowableOfType(Job.Refusal.class, () -> ended[0] = job.run(CommandLines.of(arguments)));
        return refused[0] == null ? ended[0].status() : CommandLines.status(refused[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "log prove", "log verify --nothing"})
    void whatIsNoCommandLineIsTold(String line) {
        assertThat(catchThrowableOfType(ParameterException.class, () -> CommandLines.of(line.split(" "))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log verify x.html",
                "log export x.html",
                "log verify --anchor 1",
                "log verify --borrower B-%s --anchor none"
            })
    void whatDoesNotGoTogetherEndsWithTwo(String line) {
        assertThat(status(
                        job(Optional.empty()),
                        line.formatted(world.rows.borrower).split(" ")))
                .isEqualTo(2);
    }

    @Test
    void nobodyEndsWithOne() {
        assertThat(status(job(Optional.empty()), "log", "verify", "--borrower", "nobody"))
                .isEqualTo(1);
    }

    /** Where anchors have to be signed, nobody is told that nothing was cut off who has kept nothing. */
    @Test
    void everythingIsVerifiedAgainstWhatWasKept() throws Exception {
        LogJob without = job(Optional.empty());
        assertThat(status(without, "log", "verify")).isEqualTo(2);
        assertThat(status(without, "log", "verify", "--anchor", "none")).isZero();
        String hash = world.texts("select encode(hash, 'hex') from log_anchor").get(0);
        assertThat(status(without, "log", "verify", "--anchor", "1:" + hash)).isZero();
        assertThat(status(without, "log", "verify", "--anchor", "2:" + hash)).isEqualTo(3);
        assertThat(status(without, "log", "verify", "--borrower", "B-" + world.rows.borrower))
                .isZero();
        Path file = files.resolve("kept");
        assertThat(status(job(Optional.of(file.toString())), "log", "verify"))
                .as("a file that is named and not there compares nothing")
                .isEqualTo(2);
        Files.writeString(file, "Log anchor number=1 hash=" + hash.substring(1) + "\n");
        assertThat(status(job(Optional.of(file.toString())), "log", "verify"))
                .as("nor does one without a whole line")
                .isEqualTo(2);
        Files.writeString(
                file, "{\"message\":\"Log anchor number=1 entries=1 chains=1 root=x hash=" + hash + " key=none\"}\n");
        assertThat(status(job(Optional.of(file.toString())), "log", "verify")).isZero();
        Files.writeString(file, "Log anchor number=1 hash=" + "ab".repeat(32) + "\n");
        assertThat(status(job(Optional.of(file.toString())), "log", "verify")).isEqualTo(3);
    }
}
