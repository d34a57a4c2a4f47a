package io.dunlin.casework;

import io.dunlin.people.collector.CollectorQueries;
import io.dunlin.people.collector.CollectorView;
import io.dunlin.people.team.TeamQueries;
import io.dunlin.people.team.TeamView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Links cases with collectors and teams, who know nothing of cases. */
@GraphQLApi
public class StaffApi {

    private final StaffQueries staff;
    private final CollectorQueries collectors;
    private final TeamQueries teams;

    StaffApi(StaffQueries staff, CollectorQueries collectors, TeamQueries teams) {
        this.staff = staff;
        this.collectors = collectors;
        this.teams = teams;
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

    @Description("The team that was given the case; null when none was. Only its members claim it.")
    public @Nullable TeamView team(@Source CaseView view) {
        return view.teamKey() == null ? null : view.teams().find(view.teamKey(), "team", teams::views);
    }

    @Description(
            "The collector to whom the case is assigned; null when it is assigned to nobody, or to a name that is no "
                    + "collector.")
    public @Nullable CollectorView assignedTo(@Source CaseView view) {
        return view.assignee() == null
                ? null
                : view.assignees().find(view.assignee(), "assignedTo", collectors::byCodes);
    }

    private static int count(@Nullable Integer counted) {
        return counted == null ? 0 : counted;
    }
}
