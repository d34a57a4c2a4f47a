package io.dunlin.portfolio.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Makes up borrowers in the United Kingdom and in China, each with a loan of which nothing was ever paid. */
final class DemoAbroad {

    private static final int EACH = 8;
    private static final List<String> NAMES =
            List.of("Avery", "Blair", "Casey", "Devon", "Ellis", "Finley", "Gray", "Harper");

    private final DemoDoor door;

    DemoAbroad(DemoDoor door) {
        this.door = door;
    }

    /** The number of the last of them, who is registered when all else is there. */
    static String last() {
        return "D-CN-%02d".formatted(EACH);
    }

    void add() {
        for (int i = 1; i <= EACH; i++) {
            // Telephone numbers that Ofcom keeps for fiction; in China there are none, so these are of no range that is
            // given out.
            add("GB", "Europe/London", "en", i, "+44207946%04d".formatted(i), "GBP", "3000");
        }
        for (int i = 1; i <= EACH; i++) {
            add("CN", "Asia/Shanghai", "zh", i, "+86138000000%02d".formatted(i), "CNY", "20000");
        }
    }

    private void add(
            String country, String zone, String language, int i, String phone, String currency, String principal) {
        String number = door.code("D-%s-%02d".formatted(country, i));
        String name = "%s Demo %s %02d".formatted(NAMES.get(i - 1), country, i);
        JsonNode borrower = door.run(
                        "borrowerRegister BorrowerRegisterInput borrower { id }",
                        number,
                        Map.of(
                                "number", number,
                                "name", name,
                                "country", country,
                                "timeZone", zone,
                                "locale", language,
                                "contactPoints",
                                        List.of(
                                                Map.of("channel", "PHONE", "value", phone),
                                                Map.of(
                                                        "channel",
                                                        "EMAIL",
                                                        "value",
                                                        name.replace(' ', '.') + "@example.org"),
                                                Map.of("channel", "ADDRESS", "value", i + " Demo Street"))))
                .get("borrower");
        if (!borrower.isNull()) {
            loan(
                    borrower.get("id").asText(),
                    number,
                    country,
                    currency,
                    principal,
                    door.today().minusDays(30 + 18L * i));
        }
    }

    private void loan(
            String borrower, String number, String country, String currency, String principal, LocalDate disbursedOn) {
        door.run(
                "loanBook LoanBookInput loan { id }",
                number,
                Map.of(
                        "number",
                        number + "-1",
                        "borrowerId",
                        borrower,
                        "principal",
                        principal,
                        "currency",
                        currency,
                        "annualRate",
                        "0.14",
                        "termMonths",
                        12,
                        "disbursedOn",
                        disbursedOn.toString(),
                        "lenderCode",
                        door.code("DEMO-" + country)));
    }
}
