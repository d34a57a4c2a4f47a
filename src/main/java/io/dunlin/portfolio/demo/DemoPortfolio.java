package io.dunlin.portfolio.demo;

import io.dunlin.borrower.BorrowerBulkService;
import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.Identity;
import io.dunlin.portfolio.ImportStatus;
import io.dunlin.portfolio.ImportView;
import io.dunlin.portfolio.Importer;
import io.dunlin.portfolio.PortfolioLoaded;
import io.dunlin.portfolio.format.RowSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty database with the demo portfolio, beside the start of the application and through the same door as any
 * import. One that was cut off is completed at the next start, as of the day on which it began.
 */
@ApplicationScoped
class DemoPortfolio {

    private static final Logger LOG = Logger.getLogger(DemoPortfolio.class);
    private static final String FILE = "demo-portfolio-";
    private static final Duration PROGRESS = Duration.ofSeconds(5);

    private final DemoConfig config;
    private final Importer importer;
    private final BorrowerBulkService borrowers;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Event<PortfolioLoaded> loaded;
    private final DemoWelcome welcome;
    private volatile boolean stopping;
    private @Nullable Thread worker;

    DemoPortfolio(
            DemoConfig config,
            Importer importer,
            BorrowerBulkService borrowers,
            BusinessCalendar calendar,
            Identity identity,
            Event<PortfolioLoaded> loaded,
            DemoWelcome welcome) {
        this.config = config;
        this.importer = importer;
        this.borrowers = borrowers;
        this.calendar = calendar;
        this.identity = identity;
        this.loaded = loaded;
        this.welcome = welcome;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            worker = new Thread(this::run, "demo-portfolio");
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** A live reload stops the application: what is recorded stays, the rest comes after it. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (worker != null) {
            worker.join(Duration.ofSeconds(10).toMillis());
        }
    }

    private void run() {
        try {
            Optional<LocalDate> asOf = missing();
            if (asOf.isPresent()) {
                load(asOf.get());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The demo portfolio could not be loaded; the next start tries again", e);
        }
    }

    /** The day as of which the portfolio is to be loaded; empty when it is there, or when other data is. */
    private Optional<LocalDate> missing() {
        List<ImportView> demos = importer.named(FILE);
        if (demos.stream().anyMatch(demo -> demo.status() == ImportStatus.COMPLETED)) {
            return Optional.empty();
        }
        if (!demos.isEmpty()) {
            String name = String.valueOf(demos.get(0).fileName());
            return Optional.of(LocalDate.parse(name.substring(FILE.length())));
        }
        return borrowers.isEmpty() ? Optional.of(calendar.businessDate()) : Optional.empty();
    }

    private void load(LocalDate asOf) throws IOException {
        Instant start = calendar.now();
        LOG.info("Loading the demo portfolio: real loans, synthetic people and payments");
        ImportView done;
        try (DemoRows rows = new DemoRows(asOf, config.loans(), "")) {
            done = importer.run(watched(rows), FILE + asOf, identity.user());
        }
        if (done.status() != ImportStatus.COMPLETED) {
            LOG.warnf("The demo portfolio is loaded in part: %s", done.fault());
            return;
        }
        LOG.infof(
                "Demo portfolio: %d rows in %s s, %d rejected; now its first review",
                done.rowsRead(), done.seconds(), done.rejected());
        loaded.fire(new PortfolioLoaded(calendar.businessDate()));
        welcome.print(Duration.between(start, calendar.now()).toSeconds());
    }

    private RowSource watched(DemoRows rows) {
        return new RowSource() {
            private long count;
            private Instant next = calendar.now().plus(PROGRESS);

            @Override
            public io.dunlin.portfolio.format.@Nullable Entry next() throws IOException {
                if (stopping) {
                    throw new IOException("the application stops");
                }
                if (++count % 1000 == 0 && calendar.now().isAfter(next)) {
                    next = calendar.now().plus(PROGRESS);
                    LOG.infof("Demo portfolio: %d rows", count);
                }
                return rows.next();
            }
        };
    }
}
