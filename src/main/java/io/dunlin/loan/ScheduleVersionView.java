package io.dunlin.loan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A schedule as it was agreed. */
@Type("ScheduleVersion")
@Description("A schedule as it was agreed, without what was paid, waived or charged since.")
public record ScheduleVersionView(
        @Description("Counts the versions of a loan, from 1.")
        int number,

        @NonNull @Description("The day from which it is in force.")
        LocalDate effectiveOn,

        @NonNull @Description("Why there is this version.") ScheduleCause cause,

        @NonNull @Description("Its installments, the earliest first.")
        List<@NonNull ScheduledInstallmentView> installments) {

    /** The schedule that a loan was booked with. */
    static ScheduleVersionView booked(LoanFacts facts) {
        return new ScheduleVersionView(
                1,
                facts.contract().disbursedOn(),
                ScheduleCause.BOOKED,
                facts.installments().stream().map(ScheduledInstallmentView::of).toList());
    }
}
