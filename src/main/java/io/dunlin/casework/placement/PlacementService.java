package io.dunlin.casework.placement;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.CollectionCase;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records which agency has which case. A placement and a recall both clear the assignee of the case. */
@ApplicationScoped
public class PlacementService {

    private static final String RECALL_REASON = "placement.recall_reason";

    private final Sql sql;
    private final Vault vault;
    private final Once once;
    private final BusinessCalendar calendar;
    private final Identity identity;

    PlacementService(Sql sql, Vault vault, Once once, BusinessCalendar calendar, Identity identity) {
        this.sql = sql;
        this.vault = vault;
        this.once = once;
        this.calendar = calendar;
        this.identity = identity;
    }

    /** Places an open case with an agency: ILLEGAL_STATE when it is closed, or with one already. */
    @Transactional
    Outcome<UUID> place(UUID caseId, CasePlaceInput input) {
        return once.run(
                input.idempotencyKey(),
                "casePlace",
                input,
                () -> changed(caseId, input.expectedVersion(), found -> placed(found, input.agency())));
    }

    /** Takes a case back from its agency: ILLEGAL_STATE when it is with none. */
    @Transactional
    Outcome<UUID> recall(UUID caseId, CaseRecallInput input) {
        return once.run(
                input.idempotencyKey(),
                "caseRecall",
                input,
                () -> changed(caseId, input.expectedVersion(), found -> recalled(found, input.reason())));
    }

    private static Outcome<UUID> changed(
            UUID caseId, @Nullable Integer expected, Function<CollectionCase, Outcome<UUID>> change) {
        return CollectionCase.locked(caseId)
                .map(found -> expected != null && expected != found.version
                        ? Outcome.<UUID>refused(
                                ErrorCode.STALE_VERSION,
                                "expectedVersion",
                                "The case was changed by somebody else; read it again.")
                        : change.apply(found))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "caseId", "There is no such object."));
    }

    private Outcome<UUID> placed(CollectionCase found, String agency) {
        if (found.isClosed()) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed.");
        }
        // The case is locked, so nobody else places it meanwhile.
        int placed = sql.update(
                """
                insert into placement (id, case_id, borrower_id, agency, placed_at, placed_by)
                select ?, ?, ?, ?, ?, ? where not exists (select from placement where case_id = ? and recalled_at is null)
                """, Ids.next(), found.id, found.borrowerId, agency, calendar.now(), identity.user(), found.id);
        if (placed == 0) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE, "caseId", "The case is placed with an agency already: recall it first.");
        }
        return freed(found);
    }

    private Outcome<UUID> recalled(CollectionCase found, String reason) {
        int recalled = sql.update(
                """
                update placement set recalled_at = ?, recalled_by = ?, recall_reason = ?
                 where case_id = ? and recalled_at is null
                """, calendar.now(), identity.user(), vault.of(found.borrowerId).seal(RECALL_REASON, reason), found.id);
        return recalled == 0
                ? Outcome.refused(ErrorCode.ILLEGAL_STATE, "caseId", "The case is not placed with an agency.")
                : freed(found);
    }

    private Outcome<UUID> freed(CollectionCase found) {
        found.assign(null, calendar.now(), identity.user());
        return Outcome.accepted(found.id);
    }

    /** Since when the agency has the case; empty when it does not. */
    public Optional<Instant> since(UUID caseId, String agency) {
        return sql.find(
                "select placed_at from placement where case_id = ? and agency = ? and recalled_at is null",
                row -> row.getTimestamp(1).toInstant(),
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
                                row.getObject("case_id", UUID.class),
                                new PlacementView(
                                        row.getObject("id", UUID.class),
                                        row.getString("agency"),
                                        row.getTimestamp("placed_at").toInstant(),
                                        row.getString("placed_by"),
                                        Sql.instant(row, "recalled_at"),
                                        row.getString("recalled_by"),
                                        vault.open(row, "key", RECALL_REASON))),
                        Column.uuids(caseIds))
                .stream()
                .collect(Collectors.groupingBy(OfCase::caseId, Collectors.mapping(OfCase::view, Collectors.toList())));
    }
}
