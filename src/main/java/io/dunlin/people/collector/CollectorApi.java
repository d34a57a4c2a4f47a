package io.dunlin.people.collector;

import io.dunlin.people.collector.CollectorCorrect.CollectorCorrectInput;
import io.dunlin.people.collector.CollectorDecision.CollectorDecisionInput;
import io.dunlin.people.collector.CollectorRegister.CollectorRegisterInput;
import io.dunlin.people.collector.CollectorRegister.CollectorRegisterPayload;
import io.dunlin.people.collector.CollectorTeamSet.CollectorTeamSetInput;
import io.dunlin.platform.identity.MeView;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.SentAsNull;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Lists collectors, and changes them. */
@GraphQLApi
public class CollectorApi {

    private final Mutations mutations;
    private final CollectorService service;
    private final CollectorQueries collectors;
    private final Cursors cursors;
    private final SentAsNull nulls;

    CollectorApi(
            Mutations mutations,
            CollectorService service,
            CollectorQueries collectors,
            Cursors cursors,
            SentAsNull nulls) {
        this.nulls = nulls;
        this.mutations = mutations;
        this.service = service;
        this.collectors = collectors;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description("Collectors, by code.")
    public CollectorConnection collectors(
            @Name("first") @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Name("after") @Description("The cursor after which the page begins.") @Nullable String after,
            @Name("where") @Description("The filter; all collectors when left out.") @Nullable CollectorWhere where) {
        CollectorWhere wanted = where == null ? new CollectorWhere() : where;
        PageArgs page = cursors.page(first, after, "collectors");
        return CollectorConnection.of(collectors.page(wanted, page), page, cursors, () -> collectors.count(wanted));
    }

    @Description("The caller's entry among the collectors, by the name of the token; null when there is none.")
    public @Nullable CollectorView collector(@Source MeView me) {
        return collectors.byCodes(List.of(me.user())).get(me.user());
    }

    @Mutation
    @NonNull
    @Description("Registers a collector, so that contacts can name the collector.")
    public CollectorRegisterPayload collectorRegister(
            @NonNull @Name("input") @Description("The collector.") CollectorRegisterInput input) {
        return mutations
                .run("collectorRegister", input, service::register, collectors::find)
                .fold(
                        collector -> new CollectorRegisterPayload(collector, List.of()),
                        faults -> new CollectorRegisterPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Corrects the name and the employer of a collector, and the agency whose people the collector is of.")
    public CollectorPayload collectorCorrect(
            @NonNull @Name("input") @Description("The collector, and what is different.") CollectorCorrectInput input) {
        CollectorCorrection correction = new CollectorCorrection(input, nulls.among(CollectorCorrection.FIELDS));
        return CollectorPayload.of(mutations.run("collectorCorrect", correction, service::correct, collectors::find));
    }

    @Mutation
    @NonNull
    @Description("Moves a collector to a team, or out of all teams.")
    public CollectorPayload collectorTeamSet(
            @NonNull @Name("input") @Description("The collector and the team.") CollectorTeamSetInput input) {
        return CollectorPayload.of(mutations.run("collectorTeamSet", input, service::setTeam, collectors::find));
    }

    @Mutation
    @NonNull
    @Description("Ends the work of a collector at once: open permits are void, assigned cases return to the queue, and "
            + "the collector gets no permit and no case any more.")
    public CollectorPayload collectorDeactivate(
            @NonNull @Name("input") @Description("The collector, and why.") CollectorDecisionInput input) {
        return CollectorPayload.of(mutations.run("collectorDeactivate", input, service::deactivate, collectors::find));
    }

    @Mutation
    @NonNull
    @Description("Lets an inactive collector work again. Permits and cases that were taken away do not come back.")
    public CollectorPayload collectorReactivate(
            @NonNull @Name("input") @Description("The collector, and why.") CollectorDecisionInput input) {
        return CollectorPayload.of(mutations.run("collectorReactivate", input, service::reactivate, collectors::find));
    }
}
