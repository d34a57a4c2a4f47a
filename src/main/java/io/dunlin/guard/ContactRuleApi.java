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
    @Description("The message texts that contact rules know: built-in ones and those of the lender's file.")
    public List<@NonNull MessageTextView> messageTexts() {
        return regimes.templates().stream().map(MessageTextView::of).toList();
    }

    @Query
    @NonNull
    @Description("The jurisdictions whose contact rules are known, with the rules that people have to see to.")
    public List<@NonNull JurisdictionView> jurisdictions() {
        return regimes.regimes().stream().map(JurisdictionView::of).toList();
    }

    @Query
    @NonNull
    @Description("The contact rules in force on a date: those of the jurisdiction, those for all jurisdictions and "
            + "the lender's own. Rules that are switched off are included.")
    public List<@NonNull ContactRuleView> rulesInForce(
            @NonNull @Description("`CN`, `US`, `UK`, `EU`, `IN`, `AU` or `HOUSE`. Any other value is an error.")
                    String jurisdiction,
            @Description("The business date; default: today's.") @Nullable LocalDate on) {
        return regimes
                .inForce(jurisdiction, on == null ? calendar.businessDate() : on)
                .orElseThrow(() -> Fault.badUserInput("There is no such jurisdiction."))
                .stream()
                .map(ContactRuleView::of)
                .toList();
    }
}
