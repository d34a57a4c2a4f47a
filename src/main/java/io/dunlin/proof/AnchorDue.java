package io.dunlin.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds which entries an anchor must hold by now. */
@ApplicationScoped
class AnchorDue {

    private final AnchorStore anchors;
    private final AnchorKeys keys;
    private final long withinMicros;

    AnchorDue(AnchorStore anchors, AnchorKeys keys, LogConfig config) {
        this.anchors = anchors;
        this.keys = keys;
        withinMicros = TimeUnit.MICROSECONDS.convert(config.anchoredWithin());
    }

    /**
     * Before when entries were made that an anchor has to hold, in microseconds since 1970: where anchors are signed, none is much
     * older than the last thing that was recorded, and without an anchor.
     */
    long before() {
        return keys.required() ? anchors.lastMicros() - withinMicros : Long.MIN_VALUE;
    }

    /** What is wrong with a chain, the anchors that it has to have included. */
    static Optional<LogFault> fault(ChainCheck check, long before) {
        return check.fault()
                .or(() -> check.loose()
                        .filter(entry -> entry.recordedMicros() < before)
                        .map(entry -> LogFault.at(entry, LogFaultReason.ANCHOR_MISSING)));
    }
}
