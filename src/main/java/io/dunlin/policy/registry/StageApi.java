package io.dunlin.policy.registry;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.policy.Policies;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Shows the ladder of delinquency. */
@GraphQLApi
public class StageApi {

    private final Policies policies;
    private final BusinessCalendar calendar;

    StageApi(Policies policies, BusinessCalendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    @Query
    @NonNull
    @Description("The stages of delinquency on the ladder that is in force on the business date, the mildest first. "
            + "`CHARGED_OFF` is not on the ladder.")
    public List<@NonNull StageView> stages() {
        return policies.inForce(calendar.businessDate()).ladder().stages().stream()
                .map(StageView::of)
                .toList();
    }
}
