package io.dunlin.proof;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Anchors the log now and then. Every replica does; one of them finds something to do. */
@ApplicationScoped
class AnchorSchedule {

    private static final Logger LOG = Logger.getLogger(AnchorSchedule.class);

    private final AnchorService anchors;

    AnchorSchedule(AnchorService anchors) {
        this.anchors = anchors;
    }

    @Scheduled(
            identity = "log-anchor",
            every = "${dunlin.log.anchor-every:15m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void anchor() {
        Optional<Anchor> anchor = anchors.anchor();
        while (anchor.isPresent()) {
            tell(anchor.get());
            anchor = anchor.get().chains() < AnchorService.MOST ? Optional.empty() : anchors.anchor();
        }
    }

    /** Where logs are kept, whoever changes the database does not get at this line: log verify --anchor compares it. */
    private static void tell(Anchor anchor) {
        String key = anchor.publicKey();
        LOG.infof(
                "Log anchor number=%d entries=%d chains=%d root=%s hash=%s key=%s",
                anchor.number(),
                anchor.entries(),
                anchor.chains(),
                anchor.root(),
                anchor.hash(),
                key == null ? "none" : SigningKey.id(key));
    }
}
