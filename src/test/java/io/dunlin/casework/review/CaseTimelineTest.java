package io.dunlin.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.PoliciesOfTests;
import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Stage;
import io.dunlin.vocabulary.TransitionCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Histories are given as the stage of each loan at the end of each day; the first column is the day before the review. */
class CaseTimelineTest {

    private static final LocalDate DAY0 = LocalDate.of(2026, 1, 1);
    private static final UUID BORROWER = new UUID(0, 1);

    @Test
    void opensOnTheDayOfTheFirstRungAndClosesOnTheDayOnWhichNothingIsPastDue() {
        List<CaseSpan> spans = review(null, "CURRENT GRACE M1 M1 CURRENT CURRENT");
        assertThat(texts(spans)).containsExactly("2026-01-03..2026-01-05 CURED 0@2026-01-03");
    }

    @Test
    void graceAloneOpensNothingButKeepsACaseOpen() {
        assertThat(review(null, "CURRENT GRACE CURRENT")).isEmpty();
        assertThat(texts(review(null, "M0 M1 CURRENT", "CURRENT CURRENT GRACE")))
                .containsExactly("2026-01-02.. 0@2026-01-02");
    }

    @Test
    void aSecondLoanJoinsTheOpenCaseOnItsOwnDay() {
        assertThat(texts(review(null, "CURRENT M1 M1", "GRACE GRACE M1")))
                .containsExactly("2026-01-02.. 0@2026-01-02 1@2026-01-03");
    }

    @Test
    void oneLoanCuredOnTheDayOnWhichAnotherDefaultsLeavesTheCaseOpen() {
        assertThat(texts(review(null, "CURRENT M1 CURRENT", "CURRENT CURRENT M1")))
                .containsExactly("2026-01-02.. 0@2026-01-02 1@2026-01-03");
    }

    @Test
    void aLaterDefaultOpensANewCase() {
        assertThat(texts(review(null, "CURRENT M1 CURRENT M1 CHARGED_OFF CURRENT M1")))
                .containsExactly(
                        "2026-01-02..2026-01-03 CURED 0@2026-01-02",
                        "2026-01-04..2026-01-05 CHARGED_OFF 0@2026-01-04",
                        "2026-01-07.. 0@2026-01-07");
    }

    @Test
    void loansThatAreSettledByThenCloseItAsSettledWheneverTheReviewIs() {
        for (int reviewed = 2; reviewed < 5; reviewed++) {
            LocalDate asOf = DAY0.plusDays(reviewed);
            assertThat(texts(review(null, DAY0.plusDays(2), asOf, "CURRENT M1 CURRENT")))
                    .containsExactly("2026-01-02..2026-01-03 SETTLED 0@2026-01-02");
            assertThat(texts(review(null, DAY0.plusDays(3), asOf.plusDays(1), "CURRENT M1 CURRENT")))
                    .containsExactly("2026-01-02..2026-01-03 CURED 0@2026-01-02");
        }
    }

    @Test
    void aNewCaseBeginsNoEarlierThanTheLastOneEnded() {
        List<LoanAtRisk> loans = new ArrayList<>();
        List<ReviewedLoan> reviewed = new ArrayList<>();
        add(0, "CURRENT M1 M2 M2 M2 CURRENT".split(" "), 0, 5, null, loans, reviewed);
        assertThat(texts(CaseTimeline.of(
                        CaseKind.COLLECTION, null, DAY0.plusDays(3), loans, reviewed, DAY0.plusDays(9))))
                .containsExactly("2026-01-04..2026-01-06 CURED 0@2026-01-04");
    }

    @Test
    void aCaseInWhichNothingIsPastDueDoesNotStayOpen() {
        assertThat(texts(review(open(DAY0.plusDays(1), Set.of(id(0))), "CURRENT CURRENT", "CHARGED_OFF CHARGED_OFF")))
                .containsExactly("known 2026-01-02..2026-01-21 CURED");
        assertThat(texts(review(open(DAY0.plusDays(1), Set.of(id(0))), "CURRENT CURRENT", "GRACE GRACE")))
                .containsExactly("known 2026-01-02..");
    }

    @Test
    void factsThatComeInLateNeverCloseACaseBeforeItWasOpened() {
        OpenCase open = open(DAY0.plusDays(9), Set.of(id(0)));
        assertThat(texts(review(open, "CURRENT M1 CURRENT", "CURRENT CURRENT CURRENT")))
                .containsExactly("known 2026-01-10..2026-01-10 CURED");
    }

    private static List<CaseSpan> review(OpenCase open, String... histories) {
        return review(open, null, DAY0.plusDays(20), histories);
    }

    private static List<CaseSpan> review(OpenCase open, LocalDate settledOn, LocalDate asOf, String... histories) {
        List<LoanAtRisk> loans = new ArrayList<>();
        List<ReviewedLoan> reviewed = new ArrayList<>();
        for (int loan = 0; loan < histories.length; loan++) {
            String[] stages = histories[loan].split(" ");
            stages[0] = stages[0].equals("M0") ? "CURRENT" : stages[0];
            add(loan, stages, 0, stages.length - 1, settledOn, loans, reviewed);
        }
        return CaseTimeline.of(CaseKind.COLLECTION, open, null, loans, reviewed, asOf);
    }

    private static void add(
            int loan,
            String[] stages,
            int after,
            int through,
            LocalDate settledOn,
            List<LoanAtRisk> loans,
            List<ReviewedLoan> reviewed) {
        List<Crossing> crossings = new ArrayList<>();
        for (int day = after + 1; day <= through; day++) {
            if (!stages[day].equals(stages[day - 1])) {
                crossings.add(new Crossing(
                        stage(stages[day - 1]), stage(stages[day]), DAY0.plusDays(day), TransitionCause.TIME, 1));
            }
        }
        loans.add(new LoanAtRisk(
                id(loan),
                BORROWER,
                settledOn == null ? LoanStatus.ACTIVE : LoanStatus.SETTLED,
                stages[through],
                null,
                0,
                DateRanges.NONE,
                Money.of(BigDecimal.TEN, Currency.getInstance("USD"))));
        if (!crossings.isEmpty()) {
            reviewed.add(new ReviewedLoan(id(loan), BORROWER, crossings, settledOn));
        }
    }

    private static OpenCase open(LocalDate openedOn, Set<UUID> loans) {
        return new OpenCase(new UUID(0, 7), BORROWER, CaseKind.COLLECTION, openedOn, 0, null, null, null, loans);
    }

    private static UUID id(int loan) {
        return new UUID(9, loan);
    }

    private static Stage stage(String code) {
        return code.equals("CHARGED_OFF")
                ? Ladder.CHARGED_OFF
                : PoliciesOfTests.LADDER.stage(code).orElseThrow();
    }

    private static List<String> texts(List<CaseSpan> spans) {
        return spans.stream()
                .map(span -> {
                    TreeMap<Integer, LocalDate> members = new TreeMap<>();
                    span.joined().forEach((loan, day) -> members.put((int) loan.getLeastSignificantBits(), day));
                    String reason = span.closeReason() == null
                            ? null
                            : span.closeReason().name();
                    return text(span.known(), span.openedOn(), span.closedOn(), reason, members);
                })
                .toList();
    }

    private static String text(
            boolean known, LocalDate from, LocalDate to, String reason, Map<Integer, LocalDate> members) {
        StringBuilder text =
                new StringBuilder(known ? "known " : "").append(from).append("..");
        if (to != null) {
            text.append(to).append(' ').append(reason);
        }
        members.forEach((loan, day) -> text.append(' ').append(loan).append('@').append(day));
        return text.toString();
    }
}
