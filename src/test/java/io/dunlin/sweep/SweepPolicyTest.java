package io.dunlin.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.loan.LoanReviewService;
import io.dunlin.loan.Reviews;
import io.dunlin.policy.registry.NewPolicy;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A version of the policy that takes effect between two sweeps: it grants ten days of grace. */
@QuarkusTest
class SweepPolicyTest {

    private static final LocalDate BOOKED = LocalDate.of(2026, 3, 10);
    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 14);
    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 4, 16);

    @Inject
    Portfolio people;

    @Inject
    Tables tables;

    @Inject
    Sweeps sweeps;

    @Inject
    NewPolicy newPolicy;

    @Inject
    Reviews reviews;

    @Inject
    MovableClock clock;

    private final List<UUID> late = new ArrayList<>();
    private final List<UUID> paid = new ArrayList<>();

    @BeforeEach
    void book() {
        tables.empty();
        clock.set(BOOKED);
        for (int i = 0; i < 20; i++) {
            late.add(people.plain(people.borrower(), BOOKED));
            UUID ahead = people.plain(people.borrower(), BOOKED);
            people.pay(ahead, BOOKED, new BigDecimal("300"));
            paid.add(ahead);
        }
        sweeps.sweep(BEFORE);
    }

    @AfterEach
    void forget() {
        clock.release();
        tables.unchecked("delete from policy where version = 3");
        tables.empty();
    }

    @Test
    void loansThatItMovesCrossOnItsFirstDayWheneverTheSweepRuns() {
        assertThat(stages()).containsOnly("M1");
        SweepRun run = sweep(reviews.by(newPolicy.register(EFFECTIVE, 10)), EFFECTIVE.plusDays(3));
        assertThat(run.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(stages()).containsOnly("GRACE");
        assertThat(tables.strings("""
                        select distinct format('%s %s %s %s %s', from_stage, to_stage, crossed_on, cause, policy_version)
                          from loan_transition where sequence = (select transitions from loan_standing s
                                                                  where s.loan_id = loan_transition.loan_id)
                        """)).containsExactly("M1 GRACE " + EFFECTIVE + " POLICY 3");
    }

    @Test
    void itCostsAReviewOfLoansThatAreDueOrLateAndNoMore() {
        LoanReviewService service = reviews.by(newPolicy.register(EFFECTIVE, 10));
        SweepRun run = sweep(service, EFFECTIVE);
        assertThat(run.loansReviewed()).isEqualTo(late.size() + paid.size());
        assertThat(run.transitions()).isEqualTo(late.size());
        assertThat(sweep(service, EFFECTIVE.plusDays(1)).loansReviewed()).isZero();
    }

    @Test
    void missingItsFirstDayChangesNothing() {
        LoanReviewService service = reviews.by(newPolicy.register(EFFECTIVE, 10));
        tables.keep("before_policy");
        for (LocalDate day = BEFORE.plusDays(1); !day.isAfter(EFFECTIVE.plusDays(30)); day = day.plusDays(1)) {
            sweep(service, day);
        }
        var nightly = tables.derived();
        tables.restore("before_policy");
        sweep(service, EFFECTIVE.plusDays(30));
        assertThat(tables.derived()).isEqualTo(nightly);
    }

    private SweepRun sweep(LoanReviewService service, LocalDate day) {
        clock.set(day);
        return sweeps.sweep(sweeps.judging(service), day, false);
    }

    private List<String> stages() {
        return tables.strings(
                "select stage from loan_standing where loan_id = any(?)", (Object) late.toArray(UUID[]::new));
    }
}
