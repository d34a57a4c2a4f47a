package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.hold;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.place;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DelinquencyHttpTest {

    private static final String AT = """
            graceDays delinquencyAt(asOf: "%s") {
                asOf stage { code fromDays throughDays } stageSince nextStageOn pastDueSince pastDueDays delinquentDays
                pastDue { amount }
                explanation { oldestUnmet { number dueOn } graceDays pausedDays holds { id } policyVersion sentence } }
            """;

    private static String loan;
    private static LocalDate firstDue;

    /** Five days of grace; ten days on hold from the 40th day past due; the first installment paid on its 20th. */
    @BeforeEach
    void book() {
        if (loan == null) {
            firstDue = today().minusDays(120);
            Map<String, Object> terms =
                    with(terms(borrower(), firstDue.minusDays(20)), "firstDueOn", firstDue.toString());
            loan = booked(with(terms, "graceDays", 5));
            paid(loan, "100", firstDue.plusDays(20));
            place(hold(loan, "HARDSHIP", firstDue.plusDays(40), firstDue.plusDays(49)));
        }
    }

    @Test
    void theLadderThatIsInForceCanBeAskedFor() {
        JsonPath ladder = GraphQl.ask("{ stages { code label fromDays throughDays } }");
        List<String> codes = ladder.getList("stages.code");
        assertThat(codes).startsWith("CURRENT", "GRACE", "M1").doesNotContain("CHARGED_OFF");
        assertThat(ladder.<Integer>getList("stages.fromDays")).isSorted();
        assertThat(ladder.<Integer>getList("stages.throughDays").get(codes.size() - 1))
                .isNull();
    }

    private static JsonPath at(LocalDate day) {
        return loan(loan, AT.formatted(day)).setRootPath("data.loan.delinquencyAt");
    }

    @ParameterizedTest(name = "{0} days after the first due date")
    @ValueSource(ints = {-20, -1, 0, 1, 5, 6, 19, 20, 31, 36, 37, 45, 60, 90, 120, 130, 200, 400})
    void theFiguresOfADayAgreeWithEachOtherAndWithTheSentence(int days) {
        LocalDate day = firstDue.plusDays(days);
        JsonPath at = at(day);
        String since = at.getString("pastDueSince");
        int pastDueDays = at.getInt("pastDueDays");
        int delinquent = at.getInt("delinquentDays");
        int paused = at.getInt("explanation.pausedDays");
        String sentence = at.getString("explanation.sentence");
        assertThat(at.getString("asOf")).isEqualTo(day.toString());
        assertThat(pastDueDays)
                .isEqualTo(
                        since == null
                                ? 0
                                : (int) (day.toEpochDay()
                                        - LocalDate.parse(since).toEpochDay()));
        assertThat(delinquent).isEqualTo(Math.max(0, pastDueDays - 5 - paused));
        assertThat(at.getList("explanation.holds")).hasSize(paused > 0 ? 1 : 0);
        assertThat(sentence).startsWith(at.getString("stage.code") + " since " + at.getString("stageSince") + ": ");
        assertThat(sentence)
                .contains("installment " + at.getInt("explanation.oldestUnmet.number"))
                .contains(at.getString("explanation.oldestUnmet.dueOn"));
        if (since != null) {
            assertThat(sentence)
                    .contains(pastDueDays + (pastDueDays == 1 ? " day" : " days") + " past due", "5 days of grace");
            assertThat(sentence)
                    .contains(delinquent == 0 ? "no delinquent day" : "make " + delinquent + " delinquent day");
            assertThat(delinquent)
                    .isBetween(
                            at.getInt("stage.fromDays"),
                            at.get("stage.throughDays") == null ? 9999 : at.getInt("stage.throughDays"));
        } else {
            assertThat(at.getString("stage.code")).isEqualTo("CURRENT");
            assertThat(sentence).contains("nothing is past due");
        }
        assertThat(at.getString("pastDue.amount").equals("0.00")).isEqualTo(since == null);
    }

    @Test
    void theNextStageComesOnItsDayAndNotBefore() {
        JsonPath now = at(today());
        LocalDate next = LocalDate.parse(now.getString("nextStageOn"));
        assertThat(at(next.minusDays(1)).getString("stage.code")).isEqualTo(now.getString("stage.code"));
        JsonPath then = at(next);
        assertThat(then.getString("stage.code")).isNotEqualTo(now.getString("stage.code"));
        assertThat(then.getString("stageSince")).isEqualTo(next.toString());
    }

    @Test
    void thePresentIsTheDayOfToday() {
        JsonPath both = loan(
                loan,
                "delinquency { stage { code } stageSince pastDueDays } then: delinquencyAt(asOf: \"%s\") { stage { code } stageSince pastDueDays }"
                        .formatted(today()));
        assertThat(both.getMap("delinquency")).isEqualTo(both.getMap("then"));
        JsonPath recorded = loan(loan, "delinquency { stageSince } transitions { edges { node { to { code } on } } }");
        assertThat(recorded.getString("transitions.edges[-1].node.on"))
                .isEqualTo(recorded.getString("delinquency.stageSince"));
    }

    @Test
    void severalDaysMayBeAskedForAtOnce() {
        JsonPath days = loan(
                loan,
                "a: delinquencyAt(asOf: \"%s\") { pastDueDays } b: delinquencyAt(asOf: \"%s\") { pastDueDays }"
                        .formatted(firstDue.plusDays(3), firstDue.plusDays(7)));
        assertThat(days.getInt("a.pastDueDays")).isEqualTo(3);
        assertThat(days.getInt("b.pastDueDays")).isEqualTo(7);
    }

    @Test
    void aHundredYearsFromNowIsGoodAndADayMoreIsNot() {
        assertThat(at(today().plusYears(100)).getString("stage.code")).isEqualTo("M7");
        for (LocalDate day :
                List.of(firstDue.minusDays(21), today().plusYears(100).plusDays(1), LocalDate.MAX, LocalDate.MIN)) {
            JsonPath answer = GraphQl.send(
                            "query($id: ID!, $day: Date!) { loan(id: $id) { delinquencyAt(asOf: $day) { pastDueDays } } }",
                            Map.of("id", loan, "day", day.toString()))
                    .jsonPath();
            assertThat(answer.getList("errors")).hasSize(1);
        }
    }

    @Test
    void transitionsArePagedInOrder() {
        List<String> all = loan(loan, "transitions { edges { node { on } } }").getList("transitions.edges.node.on");
        assertThat(all).hasSizeGreaterThan(4).isSorted();
        for (int size : new int[] {1, 2, 100}) {
            assertThat(Pages.walk(loan, "transitions", size, "node { on }", "on"))
                    .isEqualTo(all);
        }
    }
}
