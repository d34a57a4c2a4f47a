package io.dunlin.guard;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.platform.Fault;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Shows the contact rules. */
@GraphQLApi
public class ContactRuleApi {

    private final Regimes regimes;
    private final BusinessCalendar calendar;

    ContactRuleApi(Regimes regimes, BusinessCalendar calendar) {
        this.regimes = regimes;
        this.calendar = calendar;
    }

    @Query
    @NonNull
    @Description(
            "The texts of messages that contact rules know: those that are built in, and those of the lender's file.")
    public List<@NonNull MessageTextView> messageTexts() {
        return regimes.templates().stream().map(MessageTextView::of).toList();
    }

    @Query
    @NonNull
    @Description(
            "The contact rules of a jurisdiction and those for everybody that are in force on a date, the lender's own "
                    + "among them, and also those that are switched off.")
    public List<@NonNull ContactRuleView> rulesInForce(
            @NonNull
                    @Description(
                            "`CN`, `US`, `UK`, `EU`, `IN`, `AU` or `HOUSE`; another one is an error, not an empty list.")
                    String jurisdiction,
            @Description("The business date; without it, today's.") @Nullable LocalDate on) {
        return regimes
                .inForce(jurisdiction, on == null ? calendar.businessDate() : on)
                .orElseThrow(() -> Fault.badUserInput("There are no rules of such a jurisdiction."))
                .stream()
                .map(ContactRuleView::of)
                .toList();
    }
}
