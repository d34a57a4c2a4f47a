package io.dunlin.loan;

import static io.dunlin.loan.Lending.amount;
import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LoansHttpTest {

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "LEVEL_PAYMENT, THIRTY_360, 12",
        "EQUAL_PRINCIPAL, ACTUAL_365, 12",
        "INTEREST_ONLY, ACTUAL_360, 12",
        "LUMP_SUM, THIRTY_360, 1"
    })
    void theScheduleOfABookedLoanIsTheQuotedOne(String mode, String dayCount, int installments) {
        LocalDate disbursedOn = today().minusDays(10);
        Map<String, Object> terms = new HashMap<>(terms(borrower(), disbursedOn));
        terms.putAll(Map.of(
                "principal",
                "10000.00",
                "annualRate",
                "0.1399",
                "repaymentMode",
                mode,
                "dayCount",
                dayCount,
                "firstDueOn",
                disbursedOn.plusDays(40).toString()));
        Map<String, Object> quoted = new HashMap<>(terms);
        quoted.keySet().removeAll(List.of("number", "borrowerId"));
        JsonPath quote = GraphQl.ask("""
                query($input: RepaymentQuoteInput!) { repaymentQuote(input: $input) {
                    totalInterest { amount } totalPayable { amount currency } annualPercentageRate nominalAnnualPercentageRate
                    installments { number dueOn principal { amount } interest { amount } total { amount } remainingPrincipal { amount } } } }
                """, Map.of("input", quoted));
        quote.setRootPath("data.repaymentQuote");
        JsonPath loan = loan(booked(terms), """
                repaymentMode dayCount maturesOn firstDueOn outstanding { total { amount currency } }
                installments { number dueOn due { principal { amount } interest { amount } total { amount } } }
                """);

        assertThat(quote.getList("installments")).hasSize(installments);
        for (String column : List.of("number", "dueOn")) {
            assertThat(loan.getList("installments." + column)).isEqualTo(quote.getList("installments." + column));
        }
        for (String part : List.of("principal", "interest", "total")) {
            assertThat(loan.getList("installments.due." + part + ".amount"))
                    .isEqualTo(quote.getList("installments." + part + ".amount"));
        }
        assertThat(sum(quote.getList("installments.principal.amount"))).isEqualByComparingTo("10000");
        assertThat(sum(quote.getList("installments.interest.amount")))
                .isEqualByComparingTo(amount(quote, "totalInterest.amount"));
        assertThat(quote.getString("installments[-1].remainingPrincipal.amount"))
                .isEqualTo("0.00");
        assertThat(new BigDecimal(quote.getString("annualPercentageRate")))
                .isBetween(new BigDecimal("0.1380"), new BigDecimal("0.1540"));
        assertThat(new BigDecimal(quote.getString("nominalAnnualPercentageRate")))
                .isBetween(new BigDecimal("0.1370"), new BigDecimal("0.1440"));
        assertThat(loan.getString("maturesOn")).isEqualTo(quote.getString("installments[-1].dueOn"));
        assertThat(loan.getMap("outstanding.total")).isEqualTo(quote.getMap("totalPayable"));
        assertThat(loan.getString("repaymentMode")).isEqualTo(mode);
        assertThat(loan.getString("dayCount")).isEqualTo(dayCount);
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 36 per cent of 1200 dollars by a year of 360 days: 1.20 a day, for fifty days. */
    @Test
    void aPayoffAsksForTheInterestOfTheDaysThatAreOver() {
        LocalDate disbursedOn = today().minusDays(10);
        Map<String, Object> terms = new HashMap<>(terms(borrower(), disbursedOn));
        terms.putAll(
                Map.of("annualRate", "0.36", "repaymentMode", "LUMP_SUM", "dayCount", "ACTUAL_360", "termMonths", 1));
        terms.put("firstDueOn", disbursedOn.plusDays(50).toString());
        String id = booked(terms);
        String fields = "on validThrough total { amount } principal { amount } interestEarned { amount } "
                + "interestNotEarned { amount } charges { amount } costs { amount } unallocated { amount } sentence";
        JsonPath payoff = loan(id, "payoff { %s }".formatted(fields)).setRootPath("data.loan.payoff");
        assertThat(payoff.getString("on")).isEqualTo(today().toString());
        assertThat(payoff.getString("validThrough")).isEqualTo(today().toString());
        assertThat(payoff.getString("total.amount")).isEqualTo("1212.00");
        assertThat(payoff.getString("interestEarned.amount")).isEqualTo("12.00");
        assertThat(payoff.getString("interestNotEarned.amount")).isEqualTo("48.00");
        assertThat(payoff.getString("costs.amount")).isEqualTo("0.00");
        assertThat(payoff.getString("sentence")).startsWith("1212.00 USD pays the loan off on " + today());
        String on = "payoff(on: \"%s\") { total { amount } }";
        assertThat(loan(id, on.formatted(today().plusDays(90))).getString("payoff.total.amount"))
                .isEqualTo("1260.00");
        assertThat(loan(id, on.formatted(disbursedOn)).getString("payoff.total.amount"))
                .isEqualTo("1200.00");
        for (LocalDate wrong : List.of(today().plusDays(91), disbursedOn.minusDays(1))) {
            String query = "query($id: ID!) { loan(id: $id) { %s } }".formatted(on.formatted(wrong));
            assertThat(GraphQl.send(query, Map.of("id", id)).jsonPath().getString("errors[0].extensions.code"))
                    .isEqualTo("BAD_USER_INPUT");
        }
    }

    @Test
    void whatIsLeftOutAndWhatIsNullIsTheDefault() {
        LocalDate disbursedOn = LocalDate.of(2026, 1, 31);
        Map<String, Object> explicit = new HashMap<>(terms(borrower(), disbursedOn));
        for (String field : List.of(
                "idempotencyKey", "penaltyRate", "lateFee", "repaymentMode", "dayCount", "graceDays", "firstDueOn")) {
            explicit.put(field, null);
        }
        String shown = "penaltyRate lateFee { amount currency } repaymentMode dayCount graceDays firstDueOn maturesOn";
        JsonPath nulls = loan(booked(explicit), shown);
        JsonPath absent = loan(booked(terms(borrower(), disbursedOn)), shown);
        assertThat(nulls.getMap("")).isEqualTo(absent.getMap(""));
        assertThat(absent.getMap(""))
                .containsEntry("penaltyRate", "0")
                .containsEntry("repaymentMode", "LEVEL_PAYMENT")
                .containsEntry("dayCount", "THIRTY_360")
                .containsEntry("graceDays", 0)
                .containsEntry("firstDueOn", "2026-02-28");
        assertThat(absent.getString("lateFee.amount")).isEqualTo("0.00");
    }

    @Test
    void dueDatesReturnToTheDayOfTheMonthAfterAShortOne() {
        Map<String, Object> terms = with(terms(borrower(), LocalDate.of(2024, 1, 1)), "firstDueOn", "2024-01-31");
        assertThat(loan(booked(terms), "installments { dueOn }").getList("installments.dueOn"))
                .startsWith("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
    }

    @Test
    void aLoanThatIsLateAtBookingIsSeenAsLateWithTheTrueDays() {
        LocalDate today = today();
        LocalDate firstDueOn = today.minusDays(70);
        Map<String, Object> terms =
                with(terms(borrower(), firstDueOn.minusDays(20)), "firstDueOn", firstDueOn.toString());
        JsonPath loan = loan(booked(terms), """
                status delinquency { stage { code } stageSince pastDueSince pastDueDays delinquentDays nextStageOn }
                transitions { totalCount edges { node { from { code } to { code } on cause policyVersion } } }
                """);
        assertThat(loan.getString("status")).isEqualTo("ACTIVE");
        assertThat(loan.getString("delinquency.stage.code")).isEqualTo("M3");
        assertThat(loan.getString("delinquency.stageSince"))
                .isEqualTo(firstDueOn.plusDays(61).toString());
        assertThat(loan.getString("delinquency.pastDueSince")).isEqualTo(firstDueOn.toString());
        assertThat(loan.getInt("delinquency.pastDueDays")).isEqualTo(70);
        assertThat(loan.getString("delinquency.nextStageOn"))
                .isEqualTo(firstDueOn.plusDays(91).toString());
        assertThat(loan.getList("transitions.edges.node.to.code")).containsExactly("M1", "M2", "M3");
        assertThat(loan.getList("transitions.edges.node.on"))
                .containsExactly(
                        firstDueOn.plusDays(1).toString(),
                        firstDueOn.plusDays(31).toString(),
                        firstDueOn.plusDays(61).toString());
        assertThat(loan.getList("transitions.edges.node.cause")).containsOnly("TIME");
    }

    @Test
    void theDueDateItselfIsDayZeroAndGraceComesBeforeDelinquency() {
        LocalDate today = today();
        Map<String, Object> onTheDay = with(terms(borrower(), today.minusMonths(1)), "firstDueOn", today.toString());
        assertThat(stage(booked(onTheDay))).isEqualTo("CURRENT");
        Map<String, Object> dayAfter =
                with(onTheDay, "firstDueOn", today.minusDays(1).toString());
        assertThat(stage(booked(with(dayAfter, "number", Lending.unique("L"))))).isEqualTo("M1");
        Map<String, Object> lastDayOfGrace = with(dayAfter, "graceDays", 1);
        assertThat(stage(booked(with(lastDayOfGrace, "number", Lending.unique("L")))))
                .isEqualTo("GRACE");
    }

    private static String stage(String id) {
        return loan(id, "delinquency { stage { code } }").getString("delinquency.stage.code");
    }

    @Test
    void theExtremesThatAreAllowedAreBooked() {
        LocalDate today = today();
        Map<String, Object> shortest = new HashMap<>(terms(borrower(), today));
        shortest.putAll(Map.of("termMonths", 1, "principal", "0.01", "graceDays", 0, "penaltyRate", "0"));
        shortest.put("firstDueOn", today.plusDays(1).toString());
        assertThat(errors(Lending.book(shortest))).isEmpty();
        Map<String, Object> longest = new HashMap<>(terms(borrower(), LocalDate.of(1970, 1, 1)));
        longest.putAll(Map.of(
                "termMonths",
                600,
                "principal",
                "1000000000000",
                "annualRate",
                "10",
                "penaltyRate",
                "1",
                "graceDays",
                365,
                "lateFee",
                "1000000000000",
                "firstDueOn",
                "1971-01-01",
                "dayCount",
                "ACTUAL_360"));
        longest.put("number", "x".repeat(64 - 36) + java.util.UUID.randomUUID());
        longest.put("repaymentMode", "INTEREST_ONLY");
        JsonPath answer = Lending.book(longest);
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getString("loan.delinquency.stage.code")).isEqualTo("M7");
    }

    @Test
    void currenciesHaveTheirOwnMinorUnit() {
        Map<String, Object> yen = new HashMap<>(terms(borrower(), today()));
        yen.putAll(Map.of("currency", "JPY", "principal", "1000"));
        assertThat(loan(booked(yen), "installments { due { total { amount } } }")
                        .getList("installments.due.total.amount"))
                .startsWith("83")
                .endsWith("87");
        Map<String, Object> dinar = new HashMap<>(terms(borrower(), today()));
        dinar.putAll(Map.of("currency", "KWD", "principal", "1.001"));
        assertThat(loan(booked(dinar), "principal { amount }").getString("principal.amount"))
                .isEqualTo("1.001");
    }

    @Test
    void aLoanIsFoundByItsIdItsNumberAndItsBorrower() {
        String borrower = borrower();
        Map<String, Object> terms = terms(borrower, today());
        String id = booked(terms);
        String other = booked(terms(borrower, today()));
        JsonPath found = GraphQl.ask("""
                query($id: ID!, $number: String!, $borrower: ID!) {
                    loan(id: $id) { id number }
                    loanByNumber(number: $number) { id borrower { id loans { id borrower { id } } } }
                    borrower(id: $borrower) { loans { id payments { totalCount } } } }
                """, Map.of("id", id, "number", terms.get("number"), "borrower", borrower));
        assertThat(found.getString("loan.number")).isEqualTo(terms.get("number"));
        assertThat(found.getString("loanByNumber.id")).isEqualTo(id);
        assertThat(found.getString("loanByNumber.borrower.id")).isEqualTo(borrower);
        assertThat(found.getList("loanByNumber.borrower.loans.id")).containsExactly(id, other);
        assertThat(found.getList("loanByNumber.borrower.loans.borrower.id")).containsExactly(borrower, borrower);
        assertThat(found.getList("borrower.loans.id")).containsExactly(id, other);
    }

    @Test
    void whatIsNotThereIsNull() {
        JsonPath found = GraphQl.ask(
                "query($b: ID!) { unknown: loan(id: \"TAAAAAAAAAAAAAAAAAAAAAA\") { id } malformed: loan(id: \"1\") { id }"
                        + " foreign: loan(id: $b) { id } number: loanByNumber(number: \"none\") { id } }",
                Map.of("b", borrower()));
        assertThat(found.getMap("").values()).hasSize(4).containsOnlyNulls();
    }

    @Test
    void installmentsCountAsManyAsThereAre() {
        String borrower = borrower();
        for (int i = 0; i < 10; i++) {
            booked(with(terms(borrower, LocalDate.of(2020, 1, 31)), "termMonths", 600));
        }
        String page =
                "query($b: ID!, $n: Int) { loans(first: $n, where: {borrowerId: $b}) { edges { node { installments {"
                        + " number dueOn settledOn due { fee { amount } interest { amount } } paid { total { amount } } } } } } }";
        JsonPath one = GraphQl.ask(page, Map.of("b", borrower, "n", 1));
        assertThat(one.getList("loans.edges[0].node.installments")).hasSize(600);
        JsonPath ten = GraphQl.send(page, Map.of("b", borrower, "n", 10)).jsonPath();
        assertThat(ten.getLong("extensions.cost.estimated")).isLessThan(5_000);
        assertThat(ten.getList("errors")).hasSize(1);
        assertThat(ten.getString("errors[0].extensions.code")).isEqualTo("TOO_COMPLEX");
        assertThat(ten.<Object>get("data")).isNull();
    }

    @Test
    void whatIsComputedForADayOfItsOwnCostsMore() {
        String days = IntStream.range(0, 50)
                .mapToObj(i -> "d%d: delinquencyAt(asOf: \"2026-01-01\") { pastDueDays }".formatted(i))
                .collect(Collectors.joining(" "));
        JsonPath answer = GraphQl.send("{ loans(first: 50) { edges { node { %s } } } }".formatted(days), Map.of())
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("TOO_COMPLEX");
    }
}
