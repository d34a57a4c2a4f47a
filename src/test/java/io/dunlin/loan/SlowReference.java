package io.dunlin.loan;

import io.dunlin.loan.overdue.Crossing;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Stage;
import io.dunlin.vocabulary.TransitionCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules in their plainest form: every day is lived through, morning charges first, then adjustments, then payments, then what is paid
 * out, then the stage is
 * looked up. Slow and obvious; shares nothing with the fast path but the records that go in and out.
 */
final class SlowReference {

    /** The end of one day. */
    record Day(
            Stage stage,
            LocalDate since,
            LocalDate pastDueSince,
            int pastDueDays,
            int delinquentDays,
            int pausedDays,
            int graceDays,
            int policyVersion,
            SlowInstallment oldest) {}

    final Map<LocalDate, Day> days = new HashMap<>();
    final List<Crossing> crossings = new ArrayList<>();
    final SlowLedger ledger;
    private final History history;
    private final LocalDate noPaymentsAfter;
    private boolean byAdjustment;

    private SlowReference(History history, LocalDate noPaymentsAfter) {
        this.history = history;
        this.noPaymentsAfter = noPaymentsAfter;
        this.ledger = new SlowLedger(history);
    }

    /** Lives through all days from disbursement through the given one, payments and adjustments after another one left out. */
    static SlowReference walk(History history, LocalDate through, LocalDate noPaymentsAfter) {
        SlowReference reference = new SlowReference(history, noPaymentsAfter);
        for (LocalDate day = history.terms().disbursedOn(); !day.isAfter(through); day = day.plusDays(1)) {
            reference.live(day);
        }
        return reference;
    }

    private void live(LocalDate day) {
        ledger.charge(day);
        SlowInstallment open = ledger.oldestUnmet();
        adjust(day, false);
        SlowInstallment adjusted = ledger.oldestUnmet();
        for (History.Paid payment : history.payments()) {
            if (!payment.reversed() && payment.effectiveOn().equals(day) && !day.isAfter(noPaymentsAfter)) {
                ledger.pay(payment);
            }
        }
        byAdjustment = open != adjusted && adjusted == ledger.oldestUnmet();
        adjust(day, true);
        close(day);
    }

    private void adjust(LocalDate day, boolean payOuts) {
        for (History.Adjusted adjustment : history.adjustments()) {
            boolean counts =
                    !adjustment.reversed() && adjustment.effectiveOn().equals(day) && !day.isAfter(noPaymentsAfter);
            if (counts && adjustment.kind().paysOut() == payOuts) {
                ledger.adjust(adjustment);
            }
        }
    }

    private void close(LocalDate day) {
        CollectionsPolicy policy = policyOn(day);
        SlowInstallment oldest = ledger.oldestUnmet();
        int grace = Math.max(history.contractGraceDays(), policy.grace().minimumDays());
        int pastDue = oldest == null ? 0 : oldest.daysPastDue;
        int paused = oldest == null ? 0 : oldest.daysFrozen;
        int delinquent = Math.max(0, pastDue - grace - paused);
        Stage stage = stage(day, policy, oldest, delinquent);
        Day before = days.get(day.minusDays(1));
        LocalDate since = before == null ? day : before.since();
        if (before != null && !before.stage().code().equals(stage.code())) {
            since = day;
            TransitionCause cause = cause(stage, before, oldest, policy);
            crossings.add(new Crossing(before.stage(), stage, day, cause, policy.version()));
        }
        LocalDate pastDueSince = pastDue > 0 ? oldest.plan.dueOn() : null;
        days.put(
                day, new Day(stage, since, pastDueSince, pastDue, delinquent, paused, grace, policy.version(), oldest));
    }

    private Stage stage(LocalDate day, CollectionsPolicy policy, SlowInstallment oldest, int delinquent) {
        List<Stage> stages = policy.ladder().stages();
        if (oldest == null) {
            return stages.get(0);
        }
        if (history.chargedOffOn() != null && !day.isBefore(history.chargedOffOn())) {
            return new Stage("CHARGED_OFF", "Charged off", 0, null);
        }
        if (oldest.daysPastDue == 0) {
            return stages.get(0);
        }
        Stage found = stages.get(1);
        for (Stage rung : stages.subList(2, stages.size())) {
            found = delinquent >= rung.fromDays() ? rung : found;
        }
        return found;
    }

    private TransitionCause cause(Stage to, Day before, SlowInstallment oldest, CollectionsPolicy policy) {
        if (to.code().equals("CHARGED_OFF")) {
            return TransitionCause.CHARGE_OFF;
        }
        boolean better = badness(to) < badness(before.stage());
        if (byAdjustment && (better || before.oldest() == null)) {
            return TransitionCause.ADJUSTMENT;
        }
        if (!byAdjustment && before.oldest() != oldest && better) {
            return TransitionCause.PAYMENT;
        }
        return before.policyVersion() == policy.version() ? TransitionCause.TIME : TransitionCause.POLICY;
    }

    static int badness(Stage stage) {
        return switch (stage.code()) {
            case "CURRENT" -> -2;
            case "GRACE" -> -1;
            case "CHARGED_OFF" -> 1_000_000;
            default -> stage.fromDays();
        };
    }

    private CollectionsPolicy policyOn(LocalDate day) {
        CollectionsPolicy found = history.policies().versions().get(0);
        for (CollectionsPolicy policy : history.policies().versions()) {
            found = day.isBefore(policy.effectiveFrom()) ? found : policy;
        }
        return found;
    }
}
