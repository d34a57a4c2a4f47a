package io.dunlin.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.PoliciesOfTests;
import io.dunlin.casework.review.SlowCases.Case;
import io.dunlin.casework.review.SlowCases.Day;
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
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reviews of many days give the cases of all kinds that daily reviews give, wherever the days are split. */
class CaseHistoriesTest {

    private static final LocalDate DAY0 = LocalDate.of(2026, 1, 1);
    private static final UUID BORROWER = new UUID(0, 1);
    private static final String[] STAGES = {"CURRENT", "GRACE", "M1", "M2", "CHARGED_OFF"};
    private static final int NEVER = Integer.MAX_VALUE;

    /**
     * The loans of a borrower.
     *
     * @param stages of each loan at the end of each day; the first is the day before the first review
     * @param settled from which day on nothing is owed of each loan
     * @param cancelled from which day on each loan never was
     */
    private record Life(String[][] stages, int[] settled, int[] cancelled) {

        int days() {
            return stages[0].length;
        }

        Day day(int loan, int day) {
            boolean over = settled[loan] <= day || cancelled[loan] <= day;
            return new Day(over ? "CURRENT" : stages[loan][day], settled[loan] <= day, cancelled[loan] <= day);
        }

        List<Day> day(int day) {
            return IntStream.range(0, stages.length)
                    .mapToObj(loan -> day(loan, day))
                    .toList();
        }
    }

    /** Two loans, five stages, three days after the first: all 15,625 histories. */
    @Test
    void everySmallHistoryGivesWhatDailyReviewsGiveWhereverItIsSplit() {
        int[] history = new int[6];
        for (int code = 0; code < 15_625; code++) {
            for (int i = 0, rest = code; i < 6; i++, rest /= 5) {
                history[i] = rest % 5;
            }
            Life life = new Life(
                    new String[][] {
                        stages(history[0] % 2, history[1], history[2], history[3]),
                        stages(0, history[4], history[5], history[0])
                    },
                    new int[] {NEVER, NEVER},
                    new int[] {NEVER, NEVER});
            for (int split = 1; split < 4; split++) {
                check(life, List.of(), new TreeSet<>(List.of(split, 3)));
            }
        }
    }

    @Test
    void tenThousandRandomHistoriesGiveWhatDailyReviewsGiveWhereverTheyAreSplit() {
        Random random = new Random(20261201);
        Set<String> met = new HashSet<>();
        for (int run = 0; run < 10_000; run++) {
            Life life = random(random);
            TreeSet<Integer> reviews = new TreeSet<>(Set.of(life.days() - 1));
            for (int day = 1; day < life.days(); day++) {
                if (random.nextInt(4) == 0) {
                    reviews.add(day);
                }
            }
            List<Case> open = early(random, life);
            // An early case beside another one takes its place only in the review after that was closed.
            if (open.size() > 1) {
                IntStream.range(1, life.days()).forEach(reviews::add);
            }
            check(life, open, reviews).forEach(one -> met.add(one.kind + " " + one.reason));
        }
        assertThat(met)
                .contains(
                        "EARLY null",
                        "EARLY SETTLED",
                        "EARLY CHARGED_OFF",
                        "EARLY ERROR",
                        "COLLECTION null",
                        "COLLECTION CURED",
                        "COLLECTION SETTLED",
                        "COLLECTION CHARGED_OFF",
                        "COLLECTION ERROR",
                        "RECOVERY null",
                        "RECOVERY SETTLED",
                        "RECOVERY ERROR");
    }

    private static Life random(Random random) {
        int days = 3 + random.nextInt(30);
        String[][] stages = new String[1 + random.nextInt(4)][];
        int[] settled = new int[stages.length];
        int[] cancelled = new int[stages.length];
        for (int loan = 0; loan < stages.length; loan++) {
            int[] codes = new int[days];
            codes[0] = random.nextInt(2);
            for (int day = 1; day < days; day++) {
                codes[day] = random.nextInt(4) == 0 ? random.nextInt(STAGES.length) : codes[day - 1];
            }
            stages[loan] = stages(codes);
            settled[loan] = random.nextInt(3) == 0 ? 1 + random.nextInt(days) : NEVER;
            cancelled[loan] = random.nextInt(6) == 0 ? 1 + random.nextInt(days) : NEVER;
        }
        return new Life(stages, settled, cancelled);
    }

    /** A third have an early case with the first loan. */
    private static List<Case> early(Random random, Life life) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        Case early = new Case(CaseKind.EARLY, DAY0);
        early.joined.put(0, DAY0);
        if (random.nextInt(3) > 0 || life.stages().length == 1) {
            return List.of(early);
        }
        Case collection = new Case(CaseKind.COLLECTION, DAY0);
        collection.joined.put(1, DAY0);
        return List.of(early, collection);
    }

    private static String[] stages(int... codes) {
        return Arrays.stream(codes).mapToObj(code -> STAGES[code]).toArray(String[]::new);
    }

    /** What people record is reviewed on its day. */
    private static List<Case> check(Life life, List<Case> open, TreeSet<Integer> reviews) {
        for (int[] facts : List.of(life.settled(), life.cancelled())) {
            Arrays.stream(facts).filter(day -> day < life.days()).forEach(day -> {
                reviews.add(day);
                if (day > 1) {
                    reviews.add(day - 1);
                }
            });
        }
        SlowCases slow = new SlowCases(copy(open));
        for (int day = 1; day < life.days(); day++) {
            slow.day(DAY0.plusDays(day), life.day(day));
        }
        SlowCases kept = new SlowCases(copy(open));
        int after = 0;
        for (int through : reviews) {
            review(kept, life, after, through);
            after = through;
        }
        assertThat(texts(kept))
                .as("%s %s reviewed %s", Arrays.deepToString(life.stages()), Arrays.toString(life.settled()), reviews)
                .isEqualTo(texts(slow));
        return slow.cases();
    }

    private static List<Case> copy(List<Case> cases) {
        return cases.stream()
                .map(one -> {
                    Case copy = new Case(one.kind, one.openedOn);
                    copy.joined.putAll(one.joined);
                    return copy;
                })
                .toList();
    }

    private static List<String> texts(SlowCases cases) {
        return cases.cases().stream().map(Case::toString).sorted().toList();
    }

    /** As CaseReview and CaseWriter do. */
    private static void review(SlowCases kept, Life life, int after, int through) {
        List<LoanAtRisk> loans = new ArrayList<>();
        List<ReviewedLoan> reviewed = new ArrayList<>();
        for (int loan = 0; loan < life.stages().length; loan++) {
            Day now = life.day(loan, through);
            loans.add(new LoanAtRisk(
                    id(loan),
                    BORROWER,
                    now.cancelled() ? LoanStatus.CANCELLED : now.settled() ? LoanStatus.SETTLED : LoanStatus.ACTIVE,
                    now.stage(),
                    null,
                    0,
                    DateRanges.NONE,
                    Money.of(BigDecimal.TEN, Currency.getInstance("USD"))));
            List<Crossing> crossings = crossings(life, loan, after, through);
            boolean settles = life.settled()[loan] > after && now.settled();
            if (!crossings.isEmpty() || settles) {
                LocalDate settledOn = settles ? DAY0.plusDays(life.settled()[loan]) : null;
                reviewed.add(new ReviewedLoan(id(loan), BORROWER, crossings, settledOn));
            }
        }
        Map<Chain, OpenCase> open = new HashMap<>();
        Map<Chain, Case> known = new HashMap<>();
        for (CaseKind kind : CaseKind.values()) {
            Case one = kept.open(kind);
            if (one != null) {
                Chain chain = new Chain(BORROWER, kind);
                known.put(chain, one);
                open.put(chain, open(one));
            }
        }
        for (Chain chain : Chain.concerned(BORROWER, open, reviewed)) {
            OpenCase first = chain.known(open);
            CaseTimeline.of(chain.kind(), first, null, loans, reviewed, DAY0.plusDays(through))
                    .forEach(span ->
                            write(kept, span, first == null ? null : known.get(new Chain(BORROWER, first.kind()))));
        }
    }

    private static OpenCase open(Case one) {
        Set<UUID> members = new HashSet<>();
        one.members().forEach(loan -> members.add(id(loan)));
        return new OpenCase(new UUID(0, 7), BORROWER, one.kind, one.openedOn, 0, null, null, null, members);
    }

    private static void write(SlowCases kept, CaseSpan span, Case known) {
        Case one = span.known() ? known : new Case(span.kind(), span.openedOn());
        if (!span.known()) {
            kept.cases().add(one);
        }
        one.kind = span.kind();
        one.closedOn = span.closedOn();
        one.reason = span.closeReason();
        span.joined().forEach((loan, day) -> one.join((int) loan.getLeastSignificantBits(), day));
        span.left().forEach((loan, day) -> one.left.put((int) loan.getLeastSignificantBits(), day));
        Set<UUID> members = new HashSet<>();
        one.members().forEach(loan -> members.add(id(loan)));
        assertThat(span.loanIds()).isEqualTo(members);
    }

    private static List<Crossing> crossings(Life life, int loan, int after, int through) {
        List<Crossing> crossings = new ArrayList<>();
        for (int day = after + 1; day <= through; day++) {
            String from = life.day(loan, day - 1).stage();
            String to = life.day(loan, day).stage();
            if (!from.equals(to)) {
                crossings.add(new Crossing(stage(from), stage(to), DAY0.plusDays(day), TransitionCause.TIME, 1));
            }
        }
        return crossings;
    }

    private static UUID id(int loan) {
        return new UUID(9, loan);
    }

    private static Stage stage(String code) {
        return code.equals("CHARGED_OFF")
                ? Ladder.CHARGED_OFF
                : PoliciesOfTests.LADDER.stage(code).orElseThrow();
    }
}
