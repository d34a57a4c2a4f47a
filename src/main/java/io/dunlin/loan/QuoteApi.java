package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Fault;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Computes what a loan would cost; reads and writes nothing. */
@GraphQLApi
public class QuoteApi {

    private final Policies policies;
    private final BusinessCalendar calendar;

    QuoteApi(Policies policies, BusinessCalendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    @Query
    @NonNull
    @Description("What a loan with these terms would cost, calculated like a real schedule.")
    public RepaymentQuote repaymentQuote(@NonNull @Description("The terms.") RepaymentQuoteInput input) {
        Booking booking = new Booking(
                "quote",
                new UUID(0, 0),
                input.principal().value(),
                input.currency(),
                input.annualRate().value(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                input.repaymentMode() == null ? RepaymentMode.LEVEL_PAYMENT : input.repaymentMode(),
                input.dayCount() == null ? DayCount.THIRTY_360 : input.dayCount(),
                input.termMonths(),
                0,
                input.disbursedOn(),
                input.firstDueOn(),
                null,
                ProductKind.PERSONAL_LOAN);
        return booking.quoted(policies.inForce(calendar.businessDate()), calendar.businessDate())
                .fold(contract -> RepaymentQuote.of(contract.terms()), QuoteApi::fault);
    }

    /** A query has no user errors: every field at fault is named in the message. */
    private static RepaymentQuote fault(List<Violation> violations) {
        throw Fault.badUserInput(violations.stream()
                .map(violation -> String.join(".", violation.field()) + ": " + violation.message())
                .collect(Collectors.joining(" ")));
    }
}
