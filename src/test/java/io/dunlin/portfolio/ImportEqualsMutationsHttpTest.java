package io.dunlin.portfolio;

import static io.dunlin.portfolio.Imports.borrower;
import static io.dunlin.portfolio.Imports.file;
import static io.dunlin.portfolio.Imports.loan;
import static io.dunlin.portfolio.Imports.payment;
import static io.dunlin.portfolio.Imports.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportEqualsMutationsHttpTest {

    private static final String DERIVED = """
            status outstanding { principal { amount } interest { amount } fee { amount } penalty { amount } }
            delinquency { stage { code } stageSince pastDueSince pastDueDays delinquentDays explanation { sentence } }
            transitions(first: 100) { edges { node { from { code } to { code } on } } }
            payments { edges { node { reference unallocated { amount }
              allocations { installment component amount { amount } } } } }
            """;

    private final String p = Imports.prefix();

    /** Payment amounts of one loan over twelve months of 106.62, some missing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "106.62", "50", "106.62;106.62;213.24", "1400"})
    void aPortfolioImportedAndSweptStandsLikeTheOneThatWasBooked(String amounts) {
        List<String> paid = amounts.isEmpty() ? List.of() : List.of(amounts.split(";"));
        String rows = file(borrower(p + "I"), loan(p + "I", p + "I"));
        for (int i = 0; i < paid.size(); i++) {
            rows += payment(p + "I", "P" + i, paid.get(i)).replace("2024-03-01", date(i)) + "\n";
        }
        assertThat(post(rows).getLong("rejected")).isZero();
        sweep();
        book(paid);
        assertThat(derived(p + "I")).isEqualTo(derived(p + "M"));
    }

    private static String date(int i) {
        return "2024-0%d-07".formatted(3 + 2 * i);
    }

    private void book(List<String> paid) {
        String borrower = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of("number", p + "M", "name", "Ann Lee", "country", "US", "timeZone", "America/New_York"))
                .getString("borrower.id");
        Map<String, Object> input = new HashMap<>(Map.of(
                "number",
                p + "M",
                "borrowerId",
                borrower,
                "principal",
                "1200",
                "currency",
                "USD",
                "annualRate",
                "0.12"));
        input.putAll(Map.of("termMonths", 12, "disbursedOn", "2024-01-31"));
        String loan = GraphQl.mutate("loanBook", "LoanBookInput", "loan { id }", input)
                .getString("loan.id");
        for (int i = 0; i < paid.size(); i++) {
            JsonPath answer = GraphQl.mutate(
                    "paymentRecord",
                    "PaymentRecordInput",
                    "loan { id }",
                    Map.of(
                            "loanId",
                            loan,
                            "reference",
                            "P" + i,
                            "amount",
                            paid.get(i),
                            "currency",
                            "USD",
                            "effectiveOn",
                            date(i)));
            assertThat(answer.getList("userErrors")).isEmpty();
        }
    }

    private static void sweep() {
        String id = GraphQl.mutate("overdueSweepStart", "OverdueSweepStartInput", "sweep { id }", Map.of())
                .getString("sweep.id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> GraphQl.ask("query($id: ID!) { overdueSweep(id: $id) { status } }", Map.of("id", id))
                        .getString("overdueSweep.status")
                        .equals("COMPLETED"));
    }

    private static Object derived(String number) {
        return GraphQl.ask(
                        "query($number: String!) { loanByNumber(number: $number) { %s } }".formatted(DERIVED),
                        Map.of("number", number))
                .getMap("loanByNumber");
    }
}
