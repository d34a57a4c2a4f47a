package io.dunlin.portfolio.demo;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.people.borrower.BorrowerBulkService;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.platform.identity.Identity;
import io.dunlin.portfolio.ImportStatus;
import io.dunlin.portfolio.ImportView;
import io.dunlin.portfolio.Importer;
import io.dunlin.portfolio.PortfolioLoaded;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Fills an empty database with the demo portfolio while the application starts, through the same code as any import, and
 * plays what people did with it. What was interrupted is completed at the next start, as of the day on which it began.
 */
@ApplicationScoped
class DemoPortfolio {

    private static final Logger LOG = Logger.getLogger(DemoPortfolio.class);
    private static final String FILE = "demo-portfolio-";

    private final DemoConfig config;
    private final Importer importer;
    private final BorrowerBulkService borrowers;
    private final BorrowerService people;
    private final Instance<DemoClient> client;
    private final BusinessCalendar calendar;
    private final Event<PortfolioLoaded> loaded;
    private final DemoWelcome welcome;

    DemoPortfolio(
            DemoConfig config,
            Importer importer,
            BorrowerBulkService borrowers,
            BorrowerService people,
            Instance<DemoClient> client,
            BusinessCalendar calendar,
            Event<PortfolioLoaded> loaded,
            DemoWelcome welcome) {
        this.config = config;
        this.importer = importer;
        this.borrowers = borrowers;
        this.people = people;
        this.client = client;
        this.calendar = calendar;
        this.loaded = loaded;
        this.welcome = welcome;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Thread worker = new Thread(this::run, "demo-portfolio");
            worker.setDaemon(true);
            worker.start();
        }
    }

    private void run() {
        try {
            Optional<LocalDate> asOf = missing();
            if (asOf.isPresent() && client.isResolvable()) {
                load(asOf.get());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Could not load the demo portfolio; the next start tries again", e);
        }
    }

    /** The day as of which the portfolio is to be loaded; empty when it is there, or when other data is. */
    private Optional<LocalDate> missing() {
        List<ImportView> demos = importer.named(FILE);
        if (people.hasNumber(DemoAbroad.last())) {
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
        DemoDesk desk = new DemoDesk(new DemoDoor(client.get(), asOf, start, ""));
        desk.open();
        boolean there = importer.named(FILE).stream().anyMatch(demo -> demo.status() == ImportStatus.COMPLETED);
        if (there || imported(asOf)) {
            LOG.info("Playing what people did with it");
            desk.play("D0");
            welcome.print(Duration.between(start, calendar.now()).toSeconds());
        }
    }

    private boolean imported(LocalDate asOf) throws IOException {
        ImportView done;
        try (DemoRows rows = new DemoRows(asOf, config.loans(), "")) {
            done = importer.run(rows, FILE + asOf, Identity.SYSTEM);
        }
        if (done.status() != ImportStatus.COMPLETED) {
            LOG.warnf("Demo portfolio loaded only in part: %s", done.fault());
            return false;
        }
        LOG.infof(
                "Demo portfolio: %d rows in %s s, %d rejected; now its first review",
                done.rowsRead(), done.seconds(), done.rejected());
        loaded.fire(new PortfolioLoaded(calendar.businessDate()));
        return true;
    }
}
