package io.dunlin.loan.overdue;

import io.dunlin.policy.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stands at the end of a day.
 *
 * @param stageSince the day on which the loan last entered the stage's code, or the day of disbursement
 * @param nextStageOn the first day after {@code asOf} on which the stage changes if no money comes, with the holds, the
 *     charge-off and the policy versions known now; null if never
 * @param pastDueSince due date of the oldest installment not fully paid; null when nothing is past due
 * @param pastDueDays days from {@code pastDueSince} to {@code asOf}: the contract's truth, never reduced
 * @param delinquentDays {@code max(0, pastDueDays − graceDays − pausedDays)}: these days choose the stage
 * @param pausedDays days in {@code (pastDueSince, asOf]} on which delinquency was frozen
 * @param graceDays the days of grace that count on the day, of the contract or of the policy
 * @param policyVersion the version in force on the day
 */
public record OverduePosition(
        LocalDate asOf,
        Stage stage,
        LocalDate stageSince,
        @Nullable LocalDate nextStageOn,
        @Nullable LocalDate pastDueSince,
        int pastDueDays,
        int delinquentDays,
        int pausedDays,
        int graceDays,
        int policyVersion) {}
