package io.dunlin.casework.placement;

import io.dunlin.casework.CaseChange;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.placement.CasePlace.CasePlaceInput;
import io.dunlin.casework.placement.CaseRecall.CaseRecallInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records which agency has which case. A placement and a recall both clear the assignee of the case. */
@ApplicationScoped
public class PlacementService {

    private static final String RECALL_REASON = "placement.recall_reason";

    private final Sql sql;
    private final Vault vault;
    private final CaseChange change;

    PlacementService(Sql sql, Vault vault, CaseChange change) {
        this.sql = sql;
        this.vault = vault;
        this.change = change;
    }

    /** Places an open case with an agency: ILLEGAL_STATE when it is closed, or with one already. */
    Outcome<Written<CaseView>> place(CasePlaceInput input, Stamp stamp) {
        return change.make(input.caseId(), input.expectedVersion(), found -> placed(found, input.agency(), stamp));
    }

    /** Takes a case back from its agency: ILLEGAL_STATE when it is with none. */
    Outcome<Written<CaseView>> recall(CaseRecallInput input, Stamp stamp) {
        return change.make(input.caseId(), input.expectedVersion(), found -> recalled(found, input.reason(), stamp));
    }

    private Optional<Violation> placed(CollectionCase found, String agency, Stamp stamp) {
        if (found.isClosed()) {
            return refused("The case is closed.");
        }
        // The case is locked, so nobody else places it meanwhile.
        int placed = sql.update("""
                insert into placement (id, case_id, borrower_id, agency, placed_at, placed_by)
                select ?, ?, ?, ?, ?, ? where not exists (select from placement where case_id = ? and recalled_at is null)
                """, Ids.next(), found.id, found.borrowerId, agency, stamp.at(), stamp.by(), found.id);
        if (placed == 0) {
            return refused("The case is placed with an agency already: recall it first.");
        }
        found.assign(null, stamp.at(), stamp.by());
        return Optional.empty();
    }

    private Optional<Violation> recalled(CollectionCase found, String reason, Stamp stamp) {
        // Who waited for the lock may have begun before somebody placed the case meanwhile.
        int recalled = sql.update(
                """
                update placement set recalled_at = greatest(?, placed_at), recalled_by = ?, recall_reason = ?
                 where case_id = ? and recalled_at is null
                """, stamp.at(), stamp.by(), vault.of(found.borrowerId).seal(RECALL_REASON, reason), found.id);
        if (recalled == 0) {
            return refused("The case is not placed with an agency.");
        }
        found.assign(null, stamp.at(), stamp.by());
        return Optional.empty();
    }

    private static Optional<Violation> refused(String message) {
        return Optional.of(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", message));
    }

    /** Since when the agency has the case; empty when it does not. */
    public Optional<Instant> since(UUID caseId, String agency) {
        return sql.find(
                "select placed_at from placement where case_id = ? and agency = ? and recalled_at is null",
                row -> row.instant("placed_at"),
                caseId,
                agency);
    }

    /** Whether the agency had the case then: since it was placed, and until it was closed if it was. */
    public boolean had(UUID caseId, String agency, Instant at) {
        return sql.find("""
                        select 1 from placement p join collection_case c on c.id = p.case_id
                         where p.case_id = ? and p.agency = ? and p.recalled_at is null and p.placed_at <= ?
                           and (c.closed_on is null or coalesce(c.closed_at, c.closed_on + interval '1 day') >= ?)
                        """, row -> true, caseId, agency, at, at).isPresent();
    }

    /** The placements of each of the cases, the latest first. */
    Map<UUID, List<PlacementView>> ofCases(Collection<UUID> caseIds) {
        record OfCase(UUID caseId, PlacementView view) {}
        return sql
                .list(
                        """
                        select id, case_id, agency, placed_at, placed_by, recalled_at, recalled_by, recall_reason, %s as key
                          from placement p where case_id = any(?) order by placed_at desc, id desc
                        """.formatted(Vault.keyOf("p.borrower_id")),
                        row -> new OfCase(
                                row.id("case_id"),
                                new PlacementView(
                                        row.id("id"),
                                        row.text("agency"),
                                        row.instant("placed_at"),
                                        row.text("placed_by"),
                                        row.maybeInstant("recalled_at"),
                                        row.maybeText("recalled_by"),
                                        vault.open(row, "key", RECALL_REASON))),
                        Column.uuids(caseIds))
                .stream()
                .collect(Collectors.groupingBy(OfCase::caseId, Collectors.mapping(OfCase::view, Collectors.toList())));
    }
}
