package io.dunlin.policy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.platform.Ids;
import io.dunlin.policy.InvalidPolicy;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A version that is new when Dunlin starts. Every test is rolled back. */
@QuarkusTest
@TestTransaction
class NewPolicyVersionTest {

    private static final LocalDate EFFECTIVE = LocalDate.of(2999, 1, 1);

    @Inject
    PolicyRegistryService registry;

    @Inject
    EntityManager entities;

    @Test
    void reviewsThatItMayMoveAreDueOnItsFirstDay() {
        UUID later = standing("M1", "2999-02-01", "2998-12-31");
        UUID never = standing("M7", null, "2998-12-31");
        registry.register(fileWithNewVersion());
        assertThat(nextReviewOn(later)).isEqualTo(EFFECTIVE);
        assertThat(nextReviewOn(never)).isEqualTo(EFFECTIVE);
    }

    @Test
    void reviewsThatItCannotMoveStayAsTheyAre() {
        UUID earlier = standing("M1", "2998-12-31", "2998-12-30");
        UUID settled = standing("CURRENT", null, "2998-12-31");
        UUID chargedOff = standing("CHARGED_OFF", null, "2998-12-31");
        registry.register(fileWithNewVersion());
        assertThat(nextReviewOn(earlier)).isEqualTo(LocalDate.of(2998, 12, 31));
        assertThat(nextReviewOn(settled)).isNull();
        assertThat(nextReviewOn(chargedOff)).isNull();
    }

    @Test
    void aVersionForDaysThatAreReviewedAlreadyIsRefused() {
        standing("M1", "2999-02-01", "2999-01-01");
        assertThatThrownBy(() -> registry.register(fileWithNewVersion()))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("Policy 3 takes effect on 2999-01-01");
    }

    @Test
    void aVersionThatMovesNoLoanMayBeginOnADayThatIsReviewedAlready() {
        UUID late = standing("M1", "2999-02-01", "2999-01-01");
        registry.register(NewPolicy.file(EFFECTIVE, 0));
        assertThat(nextReviewOn(late)).isEqualTo(LocalDate.of(2999, 2, 1));
    }

    private static List<PolicyVersion> fileWithNewVersion() {
        return NewPolicy.file(EFFECTIVE, 3);
    }

    private UUID standing(String stage, String nextReviewOn, String reviewedThrough) {
        UUID id = Ids.next();
        run("insert into personal_key (borrower_id) values ('%s')".formatted(id));
        run("insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                + " values ('%1$s', '%1$s', sha256('Test'), 'US', 'UTC', 'en', now(), 'test')".formatted(id));
        run(("insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate,"
                        + " late_fee, repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on,"
                        + " matures_on, policy_version, outstanding, booked_at, booked_by) values ('%1$s', '%1$s',"
                        + " '%1$s', 'ACTIVE', 'USD', 1, 0, 0, 0, 'LUMP_SUM', 'ACTUAL_365', 1, 0, '2998-01-01',"
                        + " '2998-02-01', '2998-02-01', 1, 1, now(), 'test')")
                .formatted(id));
        run(("insert into loan_standing (loan_id, borrower_id, grace_days, held, stage, stage_since, reviewed_through,"
                        + " next_review_on, replay) values ('%1$s', '%1$s', 0, false, '%2$s', '2998-02-01', '%3$s', %4$s,"
                        + " false)")
                .formatted(id, stage, reviewedThrough, nextReviewOn == null ? "null" : "'" + nextReviewOn + "'"));
        return id;
    }

    private LocalDate nextReviewOn(UUID loan) {
        return (LocalDate) entities.createNativeQuery(
                        "select next_review_on from loan_standing where loan_id = ?1", LocalDate.class)
                .setParameter(1, loan)
                .getSingleResult();
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
