package io.dunlin.platform.vault;

import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import picocli.CommandLine.ParseResult;

/** Wraps the keys of all borrowers with the current master key, while replicas go on reading and writing. */
@ApplicationScoped
class KeysJob implements Job {

    private static final Logger LOG = Logger.getLogger(KeysJob.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final KeyRotationService rotation;
    private final MasterKeys masters;

    KeysJob(KeyRotationService rotation, MasterKeys masters) {
        this.rotation = rotation;
        this.masters = masters;
    }

    @Override
    public String name() {
        return Commands.KEYS;
    }

    /**
     * The printed result.
     *
     * @param current the master key that now wraps the keys
     * @param rotated how many keys it did not wrap before
     * @param left how many keys other master keys still wrap, by the ids of these: the master key is missing, or
     *     somebody has held the keys for half a minute
     */
    @RegisterForReflection
    record Result(String current, long rotated, Map<String, Long> left) {}

    @Override
    public Ended run(ParseResult arguments) {
        long rotated = 0;
        for (String master : others()) {
            rotated += masters.has(master) ? all(master) : 0;
        }
        Map<String, Long> left = others().stream().collect(Collectors.toMap(id -> id, rotation::count));
        return new Ended(left.isEmpty() ? DONE : INCOMPLETE, new Result(masters.current(), rotated, left));
    }

    /** Goes on while others hold some of the keys, which they do for a transaction; gives up when nothing is let go of. */
    private long all(String master) {
        long rotated = 0;
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (rotation.count(master) > 0 && System.nanoTime() < patience) {
            int some = rotated(master);
            rotated += some;
            if (some > 0) {
                LOG.infof("Re-wrapped %d keys from %s to %s", rotated, master, masters.current());
                patience = System.nanoTime() + PATIENCE.toNanos();
            } else {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return rotated;
    }

    private int rotated(String master) {
        try {
            return rotation.rotate(master);
        } catch (Unreadable e) {
            throw new Refusal(FAILED, "The master key " + master + " is not the one with which the keys were wrapped.");
        }
    }

    private List<String> others() {
        return rotation.needed().stream()
                .filter(id -> !id.equals(masters.current()))
                .toList();
    }
}
