package io.dunlin.platform.vault;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Logs that a sealed value could not be opened: once a minute with the number of cases, however many rows somebody
 * reads.
 */
final class KeyFaults {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Consumer<String> log;
    private boolean said;
    private long saidAt;
    private long since;

    /** @param nanos a clock of nanoseconds, of which only differences count */
    KeyFaults(LongSupplier nanos, Consumer<String> log) {
        this.nanos = nanos;
        this.log = log;
    }

    /** @param sentence what does not open, for example: the first one that was met since the last line */
    synchronized void met(String sentence) {
        since++;
        if (!said || nanos.getAsLong() - saidAt >= PAUSE) {
            said = true;
            saidAt = nanos.getAsLong();
            log.accept("%s; %d since the last such line".formatted(sentence, since));
            since = 0;
        }
    }
}
