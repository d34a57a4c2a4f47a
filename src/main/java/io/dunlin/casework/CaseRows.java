package io.dunlin.casework;

import io.dunlin.casework.review.CaseCloseReason;
import io.dunlin.casework.review.CaseKind;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one statement into cases that are siblings of each other. */
public final class CaseRows {

    /** What a row holds of its case. */
    public static final String COLUMNS = "c.id, c.borrower_id, c.version, c.number, c.kind, " + CaseFilter.STATUS
            + " as status, c.opened_on, c.closed_on, c.close_reason, c.assignee, c.team_id, c.past_due_since, c.priority,"
            + " c.next_action_on";

    private final Siblings<UUID> cases = new Siblings<>();
    private final Siblings<UUID> borrowers = new Siblings<>();
    private final Siblings<UUID> teams = new Siblings<>();
    private final Siblings<String> assignees = new Siblings<>();
    private final LocalDate today;
    private int left;

    /** @param first how many rows a page has: the one after them, which tells that there is more, is no sibling */
    public CaseRows(LocalDate today, int first) {
        this.today = today;
        this.left = first;
    }

    /** The next row. */
    public CaseView view(Row row) {
        UUID id = row.id("id");
        UUID borrowerId = row.id("borrower_id");
        UUID team = row.maybeId("team_id");
        String assignee = row.maybeText("assignee");
        if (left-- > 0) {
            cases.add(id);
            borrowers.add(borrowerId);
            teams.add(team);
            assignees.add(assignee);
        }
        return new CaseView(
                cases,
                borrowers,
                teams,
                assignees,
                id,
                borrowerId,
                team,
                row.integer("version"),
                row.text("number"),
                row.oneOf(CaseKind.class, "kind"),
                row.oneOf(CaseStatus.class, "status"),
                row.date("opened_on"),
                row.maybeDate("closed_on"),
                row.maybeOneOf(CaseCloseReason.class, "close_reason"),
                assignee,
                days(row.maybeDate("past_due_since"), today),
                row.integer("priority"),
                row.maybeDate("next_action_on"));
    }

    private static int days(@Nullable LocalDate since, LocalDate today) {
        return since == null ? 0 : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(since, today)));
    }
}
