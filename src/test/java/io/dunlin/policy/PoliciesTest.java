package io.dunlin.policy;

import static io.dunlin.vocabulary.BalanceComponent.COST;
import static io.dunlin.vocabulary.BalanceComponent.FEE;
import static io.dunlin.vocabulary.BalanceComponent.INTEREST;
import static io.dunlin.vocabulary.BalanceComponent.PENALTY;
import static io.dunlin.vocabulary.BalanceComponent.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 1, 1);

    private final Policies policies = new Policies(List.of(version(1, FIRST), version(4, SECOND)));

    @Test
    void aVersionIsInForceFromItsFirstDayOn() {
        assertThat(policies.inForce(SECOND.minusDays(1)).version()).isEqualTo(1);
        assertThat(policies.inForce(SECOND).version()).isEqualTo(4);
        assertThat(policies.inForce(SECOND.plusYears(9)).version()).isEqualTo(4);
    }

    @Test
    void theEarliestVersionAlsoHoldsBeforeItTookEffect() {
        assertThat(policies.inForce(FIRST.minusYears(9)).version()).isEqualTo(1);
        assertThat(policies.changesOn(FIRST)).isFalse();
    }

    @Test
    void theNextChangeIsTheNextEffectiveDate() {
        assertThat(policies.nextChangeAfter(FIRST.minusYears(9))).isEqualTo(SECOND);
        assertThat(policies.nextChangeAfter(SECOND.minusDays(1))).isEqualTo(SECOND);
        assertThat(policies.nextChangeAfter(SECOND)).isNull();
        assertThat(policies.changesOn(SECOND)).isTrue();
        assertThat(policies.changesOn(SECOND.plusDays(1))).isFalse();
    }

    @Test
    void aVersionIsFoundByItsNumber() {
        assertThat(policies.version(4).effectiveFrom()).isEqualTo(SECOND);
        assertThatThrownBy(() -> policies.version(3))
                .isInstanceOf(UnknownPolicyVersion.class)
                .hasMessageContaining("3");
    }

    @Test
    void versionsMustIncreaseInNumberAndDate() {
        refused(() -> new Policies(List.of()), "at least one policy");
        refused(() -> new Policies(List.of(version(1, FIRST), version(1, SECOND))), "versions must increase");
        refused(() -> new Policies(List.of(version(1, FIRST), version(2, FIRST))), "which is not after policy 1");
        refused(() -> new Policies(List.of(version(1, SECOND), version(2, FIRST))), "which is not after policy 1");
    }

    @Test
    void theAllocationOrderNamesEveryComponentOnce() {
        refused(() -> ordered(List.of()), "Policy 1: the allocation order");
        refused(() -> ordered(List.of(PENALTY, FEE, INTEREST)), "Policy 1: the allocation order");
        refused(() -> ordered(List.of(PENALTY, FEE, INTEREST, INTEREST)), "Policy 1: the allocation order");
        refused(() -> ordered(List.of(PENALTY, FEE, INTEREST, PRINCIPAL, PRINCIPAL)), "Policy 1: the allocation order");
        refused(() -> ordered(List.of(COST, PENALTY, FEE, INTEREST)), "Policy 1: the allocation order");
        refused(
                () -> ordered(List.of(COST, COST, PENALTY, FEE, INTEREST, PRINCIPAL)),
                "Policy 1: the allocation order");
        assertThat(ordered(List.of(PRINCIPAL, FEE, INTEREST, PENALTY)).allocationOrder())
                .startsWith(PRINCIPAL);
        assertThat(ordered(List.of(PRINCIPAL, FEE, INTEREST, PENALTY, COST)).allocationOrder())
                .endsWith(COST);
    }

    @Test
    void theHighestLimitOfARoleCountsInItsCurrency() {
        Currency dollar = Currency.getInstance("USD");
        List<AdjustmentLimit> limits = List.of(
                new AdjustmentLimit("COLLECTOR", dollar, BigDecimal.ONE),
                new AdjustmentLimit("TEAM_LEAD", dollar, BigDecimal.TEN));
        CollectionsPolicy policy = limited(limits);
        assertThat(policy.adjustmentLimit(Set.of("COLLECTOR", "TEAM_LEAD"), dollar))
                .isEqualTo(BigDecimal.TEN);
        assertThat(policy.adjustmentLimit(Set.of("COLLECTOR"), Currency.getInstance("EUR")))
                .isZero();
        assertThat(policy.adjustmentLimit(Set.of(), dollar)).isZero();
        refused(() -> limited(List.of(limits.get(0), limits.get(0))), "two adjustment limits in one currency");
        refused(() -> new AdjustmentLimit("SERVICE", dollar, new BigDecimal("-1")), "limit of SERVICE cannot be -1");
        refused(() -> new AdjustmentLimit("SERVICE", dollar, new BigDecimal("0.001")), "more decimals than USD");
    }

    private static CollectionsPolicy limited(List<AdjustmentLimit> limits) {
        return new CollectionsPolicy(
                1,
                FIRST,
                PolicyFixtures.defaultLadder(),
                new Grace(0),
                PolicyFixtures.charges(),
                PolicyFixtures.DEFAULT_ORDER,
                OutcomeHold.DEFAULT,
                Ranking.USUAL,
                limits,
                PromiseRules.DEFAULT);
    }

    @Test
    void figuresOutOfBoundsAreRefused() {
        refused(() -> version(0, FIRST), "versions count from 1");
        refused(() -> new Grace(-1), "Grace:");
        refused(() -> new Charges(359, BigDecimal.ONE), "360 to 366 days");
        refused(() -> new Charges(367, BigDecimal.ONE), "360 to 366 days");
        refused(() -> new Charges(365, new BigDecimal("-0.01")), "maximum penalty rate");
    }

    @Test
    void theLongerGraceCounts() {
        assertThat(new Grace(5).effective(3)).isEqualTo(5);
        assertThat(new Grace(5).effective(8)).isEqualTo(8);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidPolicy.class).hasMessageContaining(message);
    }

    private static CollectionsPolicy version(int version, LocalDate from) {
        return PolicyFixtures.policy(version, from, PolicyFixtures.defaultLadder(), 0);
    }

    private static CollectionsPolicy ordered(List<BalanceComponent> order) {
        return PolicyFixtures.policy(
                1, FIRST, PolicyFixtures.defaultLadder(), new Grace(0), PolicyFixtures.charges(), order, Ranking.USUAL);
    }
}
