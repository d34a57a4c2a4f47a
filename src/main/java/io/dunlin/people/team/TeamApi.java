package io.dunlin.people.team;

import io.dunlin.people.collector.CollectorQueries;
import io.dunlin.people.collector.CollectorView;
import io.dunlin.people.team.TeamDefine.TeamDefineInput;
import io.dunlin.people.team.TeamDefine.TeamPayload;
import io.dunlin.platform.mutation.Mutations;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows teams, and defines them. */
@GraphQLApi
public class TeamApi {

    private final Mutations mutations;
    private final TeamService service;
    private final TeamQueries teams;
    private final CollectorQueries collectors;

    TeamApi(Mutations mutations, TeamService service, TeamQueries teams, CollectorQueries collectors) {
        this.mutations = mutations;
        this.service = service;
        this.teams = teams;
        this.collectors = collectors;
    }

    @Query
    @NonNull
    @Description("All teams, by code.")
    public List<@NonNull TeamView> teams() {
        return teams.all();
    }

    @Description("The team of the collector; null when there is none.")
    public @Nullable TeamView team(@Source CollectorView collector) {
        return collector.teamKey() == null ? null : collector.teams().find(collector.teamKey(), "team", teams::views);
    }

    @Description("Who leads the team; null when nobody does.")
    public @Nullable CollectorView lead(@Source TeamView team) {
        return team.leadKey() == null ? null : team.leads().find(team.leadKey(), "lead", collectors::views);
    }

    @NonNull
    @Description("The collectors of the team, by code, inactive ones among them.")
    public List<@NonNull CollectorView> members(@Source TeamView team) {
        return team.siblings().list(team.key(), "members", collectors::members);
    }

    @Mutation
    @NonNull
    @Description("Defines a team, or changes the one with this code.")
    public TeamPayload teamDefine(@NonNull @Name("input") @Description("The team.") TeamDefineInput input) {
        return TeamPayload.of(mutations.run("teamDefine", input, service::define, teams::find));
    }
}
