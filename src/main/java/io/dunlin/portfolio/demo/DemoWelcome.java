package io.dunlin.portfolio.demo;

import io.dunlin.loan.LoanBulkService;
import io.dunlin.people.borrower.BorrowerBulkService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Shows newcomers what is in the portfolio and what to ask first. */
@ApplicationScoped
class DemoWelcome {

    private static final Logger LOG = Logger.getLogger(DemoWelcome.class);

    private final BorrowerBulkService borrowers;
    private final LoanBulkService loans;
    private final int port;

    DemoWelcome(
            BorrowerBulkService borrowers,
            LoanBulkService loans,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.borrowers = borrowers;
        this.loans = loans;
        this.port = port;
    }

    void print(long seconds) throws IOException {
        Map<String, Integer> stages = loans.countByStage();
        LOG.info(text().formatted(
                        seconds,
                        borrowers.count(),
                        stages.values().stream().mapToInt(Integer::intValue).sum(),
                        stages.entrySet().stream()
                                .map(stage -> stage.getKey() + " " + stage.getValue())
                                .collect(Collectors.joining(", ")),
                        port,
                        example()));
    }

    private static String text() throws IOException {
        try (InputStream text = DemoWelcome.class.getResourceAsStream("/demo/welcome.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The number of a loan that is not paid as agreed. */
    private static String example() throws IOException {
        try (DemoData loans = new DemoData()) {
            while (loans.hasNext()) {
                DemoLoan loan = loans.next();
                if (!loan.good()) {
                    return loan.number();
                }
            }
        }
        return "";
    }
}
