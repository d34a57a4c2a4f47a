package io.dunlin.loan;

import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.chargeOff;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoanListHttpTest {

    private static final int COUNT = 120;

    private static String borrower;
    private static List<Row> rows;

    /** What is shown of a loan of the list. */
    private record Row(
            String number, String status, String stage, int pastDueDays, LocalDate unmetDueOn, BigDecimal outstanding) {
        static Row of(JsonPath page, int i) {
            JsonPath node = page.setRootPath("data.loans.edges[" + i + "].node");
            String dueOn = node.getString("delinquency.explanation.oldestUnmet.dueOn");
            return new Row(
                    node.getString("number"),
                    node.getString("status"),
                    node.getString("delinquency.stage.code"),
                    node.getInt("delinquency.pastDueDays"),
                    dueOn == null ? null : LocalDate.parse(dueOn),
                    new BigDecimal(node.getString("outstanding.total.amount")));
        }
    }

    @BeforeEach
    void book() {
        if (rows == null) {
            LocalDate today = today();
            borrower = borrower();
            String prefix = Lending.unique("L");
            for (int i = 0; i < COUNT; i++) {
                // 37 is prime to 120: the order of booking is none of the orders asked for
                book("%s-%03d".formatted(prefix, i * 37 % COUNT), i, today);
            }
            rows = read();
        }
    }

    private static void book(String number, int i, LocalDate today) {
        LocalDate firstDue = today.minusDays(i * 7 % 230 - 30);
        Map<String, Object> input = new HashMap<>(terms(borrower, firstDue.minusDays(30)));
        if (firstDue.minusDays(30).isAfter(today)) {
            input.put("disbursedOn", today.toString());
        }
        input.putAll(Map.of(
                "number", number, "firstDueOn", firstDue.toString(), "principal", String.valueOf(1000 + i % 10)));
        String id = GraphQl.mutate("loanBook", "LoanBookInput", "loan { id }", input)
                .getString("loan.id");
        if (i % 15 == 0) {
            paid(id, "2000", today);
        } else if (i % 17 == 0) {
            chargeOff(Map.of("loanId", id, "on", today.toString(), "reason", "Lost"));
        } else if (i % 5 == 0) {
            paid(id, "50", today);
        }
    }

    private static List<Row> read() {
        List<Row> all = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("id", borrower));
        boolean more = true;
        while (more) {
            JsonPath page = GraphQl.ask("""
                    query($id: ID, $after: String) { loans(first: 100, after: $after, where: {borrowerId: $id}) {
                        pageInfo { hasNextPage endCursor }
                        edges { node { number status outstanding { total { amount } }
                            delinquency { stage { code } pastDueDays explanation { oldestUnmet { dueOn } } } } } } }
                    """, variables);
            int size = page.getList("loans.edges").size();
            more = page.getBoolean("loans.pageInfo.hasNextPage");
            variables.put("after", page.getString("loans.pageInfo.endCursor"));
            for (int i = 0; i < size; i++) {
                all.add(Row.of(page, i));
            }
        }
        return all;
    }

    private static List<String> numbers(Predicate<Row> which) {
        return rows.stream().filter(which).map(Row::number).toList();
    }

    private static Row row(String number) {
        return rows.stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "by {0}, {1} a page")
    @CsvSource({
        "NUMBER, 1",
        "NUMBER, 7",
        "NUMBER, 100",
        "PAST_DUE_SINCE, 1",
        "PAST_DUE_SINCE, 7",
        "PAST_DUE_SINCE, 100",
        "OUTSTANDING_DESC, 1",
        "OUTSTANDING_DESC, 7",
        "OUTSTANDING_DESC, 100"
    })
    void pagesGiveEveryLoanOnceAndInOrder(String order, int size) {
        // One loan a page takes a request each, so it walks only some: ties and paid ones are among them.
        Map<String, Object> where = new HashMap<>(Map.of("borrowerId", borrower));
        if (size == 1) {
            where.put("pastDueDays", Map.of("lte", 10));
        }
        List<String> seen = Pages.walkLoans(where, order, size, "number");
        assertThat(seen).containsExactlyInAnyOrderElementsOf(numbers(row -> size > 1 || row.pastDueDays() <= 10));
        for (int i = 1; i < seen.size(); i++) {
            Row one = row(seen.get(i - 1));
            Row next = row(seen.get(i));
            switch (order) {
                case "NUMBER" -> assertThat(one.number()).isLessThan(next.number());
                case "OUTSTANDING_DESC" -> assertThat(one.outstanding()).isGreaterThanOrEqualTo(next.outstanding());
                default ->
                    assertThat(one.unmetDueOn() == null ? LocalDate.MAX : one.unmetDueOn())
                            .isBeforeOrEqualTo(next.unmetDueOn() == null ? LocalDate.MAX : next.unmetDueOn());
            }
        }
    }

    @Test
    void filtersFindWhatTheFieldsShow() {
        assertThat(numbers(row -> row.status().equals("SETTLED"))).hasSizeGreaterThan(5);
        assertFound(
                Map.of("status", List.of("SETTLED", "CHARGED_OFF")),
                row -> !row.status().equals("ACTIVE"));
        assertFound(Map.of("status", List.of()), row -> false);
        assertFound(
                Map.of("stage", List.of("M1", "M3")),
                row -> row.stage().equals("M1") || row.stage().equals("M3"));
        assertFound(Map.of("stage", List.of("CHARGED_OFF")), row -> row.stage().equals("CHARGED_OFF"));
        assertFound(
                Map.of("status", List.of("ACTIVE"), "stage", List.of("CURRENT"), "pastDueDays", Map.of("lte", 0)),
                row -> row.status().equals("ACTIVE") && row.stage().equals("CURRENT"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,",
        "1,",
        "31, 60",
        ",0",
        ",30",
        "30, 30",
        "-5,",
        ",-1",
        "2147483647,",
        ",2147483647",
        "-2147483648, 2147483647",
        ",-2147483648",
        "200,"
    })
    void daysPastDueAreFilteredWithBothBoundsIncluded(Integer gte, Integer lte) {
        Map<String, Object> range = new HashMap<>();
        range.put("gte", gte);
        range.put("lte", lte);
        assertFound(
                Map.of("pastDueDays", range),
                row -> (gte == null || row.pastDueDays() >= gte) && (lte == null || row.pastDueDays() <= lte));
    }

    private static void assertFound(Map<String, ?> where, Predicate<Row> which) {
        Map<String, Object> own = new HashMap<>(where);
        own.put("borrowerId", borrower);
        assertThat(Pages.walkLoans(own, "NUMBER", 100, "number")).isEqualTo(numbers(which));
        assertThat(Pages.walkLoans(own, "PAST_DUE_SINCE", 60, "number"))
                .containsExactlyInAnyOrderElementsOf(numbers(which));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 0",
                "first: 101",
                "first: -1",
                "after: \"\"",
                "after: \"bm9uZQ\"",
                "after: \"%s\"",
                "where: {stage: [\"M9\"]}",
                "where: {stage: [\"\"]}",
                "where: {borrowerId: \"1\"}",
                "where: {pastDueDays: {gte: 2, lte: 1}}",
                "orderBy: NAME"
            })
    void wrongArgumentsAreFaults(String arguments) {
        String foreign = GraphQl.ask("{ loans(first: 1, orderBy: OUTSTANDING_DESC) { edges { cursor } } }")
                .getString("loans.edges[0].cursor");
        JsonPath answer = GraphQl.send(
                        "{ loans(%s) { edges { cursor } } }".formatted(arguments.formatted(foreign)), Map.of())
                .jsonPath();
        assertThat(answer.getList("errors")).isNotEmpty();
    }

    @Test
    void aPageCostsTheSameStatementsHoweverManyLoansItHas() {
        String query = """
                query($id: ID, $first: Int) { loans(first: $first, where: {borrowerId: $id}) { edges { node {
                    number outstanding { total { amount } } pastDue { total { amount } }
                    borrower { name loans { number delinquency { pastDueDays } } }
                    delinquency { stage { code } explanation { sentence holds { id } } }
                    soon: delinquencyAt(asOf: "%s") { pastDueDays } payoff { total { amount } }
                    installments { number outstanding { total { amount } } } holds { id }
                    payments(first: 3) { totalCount edges { node { reference loan { borrower { name } } } } }
                    two: payments(first: 2) { edges { cursor } }
                    transitions { edges { node { on } } } } } } }
                """.formatted(today().plusDays(9));
        GraphQl.ask(query, Map.of("id", borrower, "first", 50));
        List<String> two = Statements.during(() -> GraphQl.ask(query, Map.of("id", borrower, "first", 2)));
        List<String> fifty = Statements.during(() -> GraphQl.ask(query, Map.of("id", borrower, "first", 50)));
        // The page; facts (five), transitions, borrowers; their loans, and the facts (five) of those.
        assertThat(fifty).hasSize(14).hasSameSizeAs(two);
    }

    @Test
    void loansAreCountedOnlyWhenSomebodyAsks() {
        String query = "{ loans(first: 1) { %s edges { cursor } } }";
        assertThat(Statements.during(() -> GraphQl.ask(query.formatted("")))).hasSize(1);
        assertThat(Statements.during(() -> GraphQl.ask(query.formatted("totalCount"))))
                .hasSize(2);
    }
}
