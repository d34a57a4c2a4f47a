package io.dunlin.proof;

import io.dunlin.platform.sql.SqlFault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Anchors the log at intervals, unless an anchor that it knows of is missing. Every replica tries; one of them finds
 * work, and the others learn the anchor that it wrote.
 */
@ApplicationScoped
class AnchorSchedule {

    private static final Logger LOG = Logger.getLogger(AnchorSchedule.class);

    private final AnchorService anchors;
    private final KeptAnchors kept;
    private volatile boolean missing;

    AnchorSchedule(AnchorService anchors, KeptAnchors kept, MeterRegistry metrics) {
        this.anchors = anchors;
        this.kept = kept;
        Gauge.builder("dunlin.log.anchors.missing", () -> missing ? 1 : 0)
                .description("1 while no anchor is written, since one that was written before is missing")
                .register(metrics);
    }

    @Scheduled(
            identity = "log-anchor",
            every = "${dunlin.log.anchor-every:15m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void anchor() {
        try {
            learn();
            Optional<Anchor> anchor = anchors.anchor();
            while (anchor.isPresent()) {
                // Where logs are kept, whoever changes the database does not get at this line: log verify compares it.
                LOG.info(anchor.get().line());
                kept.keep(anchor.get());
                anchor = anchor.get().chains() < AnchorService.MOST ? Optional.empty() : anchors.anchor();
            }
            missing = false;
        } catch (AnchorsMissing e) {
            refused(String.valueOf(e.getMessage()));
        } catch (SqlFault e) {
            if (!e.isRefusedByARule()) {
                throw e;
            }
            refused("An earlier anchor is missing or differs, so the database refuses a new one");
        } catch (IOException e) {
            LOG.errorf("Could not write an anchor to dunlin.log.anchor-file: %s", e.getMessage());
        }
    }

    private void refused(String why) {
        missing = true;
        LOG.errorf("%s. No anchor is written until somebody has found the cause: docs/log.md", why);
    }

    /** What others have anchored; without anything that is known, what there is now is what is known from now on. */
    private void learn() throws IOException {
        if (kept.newest().isEmpty() && !kept.hasFile()) {
            Optional<Anchor> last = anchors.last();
            if (last.isPresent()) {
                kept.keep(last.get());
            }
        }
        for (List<Anchor> next = anchors.after(kept.newest()); !next.isEmpty(); next = anchors.after(kept.newest())) {
            for (Anchor anchor : next) {
                kept.keep(anchor);
            }
        }
    }
}
