package io.dunlin.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.PoliciesOfTests;
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
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Histories are given as the stage of each loan at the end of each day; the first column is the day before the review. */
class CaseTimelineTest {

    private static final LocalDate DAY0 = LocalDate.of(2026, 1, 1);
    private static final UUID BORROWER = new UUID(0, 1);
    private static final String[] STAGES = {"CURRENT", "GRACE", "M1", "M2", "CHARGED_OFF"};

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
        assertThat(texts(CaseTimeline.of(null, DAY0.plusDays(3), loans, reviewed, DAY0.plusDays(9))))
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

    /** Two loans, five stages, three days after the first: all 15,625 histories. */
    @Test
    void everySmallHistoryGivesWhatDailyReviewsGiveWhereverItIsSplit() {
        int histories = 0;
        int[] history = new int[6];
        for (int code = 0; code < 15_625; code++) {
            for (int i = 0, rest = code; i < 6; i++, rest /= 5) {
                history[i] = rest % 5;
            }
            check(new int[][] {
                {history[0] % 2, history[1], history[2], history[3]},
                {0, history[4], history[5], history[0]}
            });
            histories++;
        }
        assertThat(histories).isEqualTo(15_625);
    }

    @Test
    void tenThousandRandomHistoriesGiveWhatDailyReviewsGiveWhereverTheyAreSplit() {
        Random random = new Random(20260122);
        for (int run = 0; run < 10_000; run++) {
            int[][] loans = new int[1 + random.nextInt(4)][2 + random.nextInt(40)];
            for (int[] loan : loans) {
                loan[0] = random.nextInt(2);
                for (int day = 1; day < loan.length; day++) {
                    loan[day] = random.nextInt(4) == 0 ? random.nextInt(STAGES.length) : loan[day - 1];
                }
            }
            // All loans of a history are as long as its first.
            check(Arrays.stream(loans)
                    .map(loan -> Arrays.copyOf(loan, loans[0].length))
                    .toArray(int[][]::new));
        }
    }

    private static void check(int[][] history) {
        int last = history[0].length - 1;
        List<String> expected = reference(history);
        assertThat(texts(between(null, history, 0, last))).isEqualTo(expected);
        for (int split = 1; split < last; split++) {
            List<CaseSpan> first = between(null, history, 0, split);
            CaseSpan open =
                    first.isEmpty() || !first.get(first.size() - 1).isOpen() ? null : first.get(first.size() - 1);
            OpenCase known = open == null ? null : open(open.openedOn(), open.loanIds());
            List<CaseSpan> second = between(known, history, split, last);
            assertThat(joined(first, open, second)).isEqualTo(expected);
        }
    }

    /** Day by day: the obvious way. */
    private static List<String> reference(int[][] history) {
        List<String> cases = new ArrayList<>();
        TreeMap<Integer, LocalDate> members = new TreeMap<>();
        LocalDate openedOn = null;
        for (int day = 1; day < history[0].length; day++) {
            LocalDate on = DAY0.plusDays(day);
            boolean pastDue = false;
            for (int loan = 0; loan < history.length; loan++) {
                String stage = STAGES[history[loan][day]];
                pastDue |= Set.of("GRACE", "M1", "M2").contains(stage);
                if (Set.of("M1", "M2").contains(stage)) {
                    openedOn = openedOn == null ? on : openedOn;
                    members.putIfAbsent(loan, on);
                }
            }
            if (openedOn != null && !pastDue) {
                int now = day;
                boolean lost =
                        members.keySet().stream().anyMatch(loan -> STAGES[history[loan][now]].equals("CHARGED_OFF"));
                cases.add(text(false, openedOn, on, lost ? "CHARGED_OFF" : "CURED", members));
                openedOn = null;
                members.clear();
            }
        }
        if (openedOn != null) {
            cases.add(text(false, openedOn, null, null, members));
        }
        return cases;
    }

    private static List<String> joined(List<CaseSpan> first, CaseSpan open, List<CaseSpan> second) {
        List<String> all = new ArrayList<>(texts(first));
        List<CaseSpan> rest = new ArrayList<>(second);
        if (open != null) {
            all.remove(all.size() - 1);
            CaseSpan known = rest.remove(0);
            Map<UUID, LocalDate> members = new TreeMap<>(open.joined());
            members.putAll(known.joined());
            assertThat(members.keySet()).isEqualTo(new TreeSet<>(known.loanIds()));
            all.addAll(texts(List.of(new CaseSpan(
                    false, known.openedOn(), known.closedOn(), known.closeReason(), members, known.loanIds()))));
        }
        all.addAll(texts(rest));
        return all;
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
        return CaseTimeline.of(open, null, loans, reviewed, asOf);
    }

    private static List<CaseSpan> between(OpenCase open, int[][] history, int after, int through) {
        List<LoanAtRisk> loans = new ArrayList<>();
        List<ReviewedLoan> reviewed = new ArrayList<>();
        for (int loan = 0; loan < history.length; loan++) {
            String[] stages =
                    Arrays.stream(history[loan]).mapToObj(i -> STAGES[i]).toArray(String[]::new);
            add(loan, stages, after, through, null, loans, reviewed);
        }
        return CaseTimeline.of(open, null, loans, reviewed, DAY0.plusDays(through));
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
                Money.of(BigDecimal.TEN, Currency.getInstance("USD"))));
        if (!crossings.isEmpty()) {
            reviewed.add(new ReviewedLoan(id(loan), BORROWER, crossings, settledOn));
        }
    }

    private static OpenCase open(LocalDate openedOn, Set<UUID> loans) {
        return new OpenCase(new UUID(0, 7), BORROWER, openedOn, 0, null, loans);
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
