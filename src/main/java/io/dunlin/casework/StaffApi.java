package io.dunlin.casework;

import io.dunlin.people.collector.CollectorView;
import io.dunlin.people.team.TeamView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows what collectors and teams have to do; they know nothing of cases. */
@GraphQLApi
public class StaffApi {

    private final StaffQueries staff;

    StaffApi(StaffQueries staff) {
        this.staff = staff;
    }

    @Description("How many open cases are assigned to the collector.")
    public int openCases(@Source CollectorView collector) {
        return count(collector.siblings().find(collector.key(), "openCases", staff::openCases));
    }

    @Description("How many actions the collector performed on the business date. A corrected action counts once.")
    public int actionsToday(@Source CollectorView collector) {
        return count(collector.siblings().find(collector.key(), "actionsToday", staff::actionsToday));
    }

    @Description("How many open cases were given to the team, or are assigned to somebody in it.")
    public int openCases(@Source TeamView team) {
        return count(team.siblings().find(team.key(), "openCases", staff::openCasesOfTeams));
    }

    private static int count(@Nullable Integer counted) {
        return counted == null ? 0 : counted;
    }
}
