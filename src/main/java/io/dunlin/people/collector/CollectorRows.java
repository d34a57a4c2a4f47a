package io.dunlin.people.collector;

import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.vocabulary.ActorType;
import java.util.UUID;

/** Turns the rows of one statement into collectors that are siblings of each other. */
final class CollectorRows {

    /** Trainings that count: what was recorded without a topic counts for each. */
    private static final String TRAININGS = "from collector_training t where t.collector_id = c.id and not exists"
            + " (select from collector_training_revocation r where r.training_id = t.id)";

    private static final String DAYS = "range_agg(daterange(t.passed_on, t.valid_through, '[]'))"
            + " filter (where coalesce(t.topic, '%1$s') = '%1$s')";

    /** The last day of those on which trainings of all topics are valid; null: there is none. */
    static final String FIT_THROUGH = "(select upper(" + DAYS.formatted("COLLECTION_LAW") + " * "
            + DAYS.formatted("COMMUNICATION") + " * " + DAYS.formatted("INFORMATION_SECURITY") + ") - 1 " + TRAININGS
            + ")";

    static final String SELECT =
            "select c.id, c.version, c.team_id, (select a.code from agency a where a.id = c.agency_id) as agency, c.code, c.name, c.employer, c.actor_type, c.active,"
                    + " (select max(t.valid_through) " + TRAININGS + ") as trained_through, " + FIT_THROUGH
                    + " as fit_through from collector c";

    private final Siblings<UUID> siblings = new Siblings<>();
    private final Siblings<UUID> teams = new Siblings<>();
    private final Siblings<String> agencies = new Siblings<>();
    private int left;

    /** @param first how many rows a page has: the one after them, which tells that there is more, is no sibling */
    CollectorRows(int first) {
        this.left = first;
    }

    CollectorView view(Row row) {
        UUID key = row.id("id");
        UUID team = row.maybeId("team_id");
        String agency = row.maybeText("agency");
        if (left-- > 0) {
            siblings.add(key);
            teams.add(team);
            agencies.add(agency);
        }
        return new CollectorView(
                siblings,
                teams,
                agencies,
                key,
                team,
                agency,
                row.integer("version"),
                row.text("code"),
                row.text("name"),
                row.text("employer"),
                row.oneOf(ActorType.class, "actor_type"),
                row.flag("active"),
                row.maybeDate("trained_through"),
                row.maybeDate("fit_through"));
    }
}
