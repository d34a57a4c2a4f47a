package io.dunlin.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A loan of 100 without interest, and the one payment that settles it: over HTTP only. */
final class PaidLoan {

    private PaidLoan() {}

    static String book(String borrower, LocalDate disbursedOn) {
        String loan = GraphQl.mutate("loanBook", "LoanBookInput", "loan { id }", of(borrower, disbursedOn))
                .getString("loan.id");
        assertThat(loan).isNotNull();
        return loan;
    }

    /** The input of its booking. */
    static Map<String, Object> of(String borrower, LocalDate disbursedOn) {
        return Map.of(
                "number",
                "L-" + UUID.randomUUID(),
                "borrowerId",
                borrower,
                "principal",
                "100.00",
                "currency",
                "USD",
                "annualRate",
                "0",
                "termMonths",
                1,
                "repaymentMode",
                "LUMP_SUM",
                "disbursedOn",
                disbursedOn.toString());
    }

    static void pay(String loan, LocalDate on) {
        JsonPath paid = GraphQl.mutate(
                "paymentRecord",
                "PaymentRecordInput",
                "payment { id }",
                Map.of(
                        "loanId",
                        loan,
                        "reference",
                        "R-1",
                        "amount",
                        "100.00",
                        "currency",
                        "USD",
                        "effectiveOn",
                        on.toString()));
        assertThat(UserErrors.of(paid)).isEmpty();
    }
}
