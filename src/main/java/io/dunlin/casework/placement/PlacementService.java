package io.dunlin.casework.placement;

import io.dunlin.casework.CaseChange;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.placement.CasePlace.CasePlaceInput;
import io.dunlin.casework.placement.CaseRecall.CaseRecallInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.agency.Agency;
import io.dunlin.people.agency.AgencyQueries;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records which agency has which case. A placement and a recall both clear the assignee of the case and what was planned. */
@ApplicationScoped
public class PlacementService {

    static final String RECALL_REASON = "placement.recall_reason";

    private final Sql sql;
    private final Vault vault;
    private final CaseLock lock;
    private final CaseChange change;
    private final AgencyQueries agencies;
    private final PlacementRules rules;

    PlacementService(
            Sql sql, Vault vault, CaseLock lock, CaseChange change, AgencyQueries agencies, PlacementRules rules) {
        this.sql = sql;
        this.vault = vault;
        this.lock = lock;
        this.change = change;
        this.agencies = agencies;
        this.rules = rules;
    }

    /**
     * Places an open case with an agency.
     *
     * @return the case, or NOT_FOUND for the agency, or ILLEGAL_STATE with all that speaks against it
     */
    Outcome<Written<CaseView>> place(CasePlaceInput input, Stamp stamp) {
        // The agency first, as when the work with it ends; then the borrower, of whom nothing new is recorded
        // meanwhile.
        Agency agency = agencies.kept(input.agency()).orElse(null);
        lock.takeBorrower(NodeId.required(NodeType.COLLECTION_CASE, input.caseId()));
        return change.unless(
                input.caseId(), input.expectedVersion(), found -> placed(found, agency, input.recallOn(), stamp));
    }

    /** Takes a case back from its agency: ILLEGAL_STATE when it is with none. */
    Outcome<Written<CaseView>> recall(CaseRecallInput input, Stamp stamp) {
        return change.make(input.caseId(), input.expectedVersion(), found -> recalled(found, input.reason(), stamp));
    }

    private List<Violation> placed(
            CollectionCase found, @Nullable Agency agency, @Nullable LocalDate recallOn, Stamp stamp) {
        List<Violation> against = new ArrayList<>(PlacementRules.ofAgency(agency, stamp.on()));
        against.addAll(PlacementRules.ofRecall(recallOn, stamp.on()));
        against.addAll(rules.ofCase(found, stamp.on()));
        if (agency != null && against.isEmpty()) {
            sql.update(
                    "insert into placement (id, case_id, borrower_id, agency, placed_at, placed_by, recall_on)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    Ids.next(),
                    found.id,
                    found.borrowerId,
                    agency.code(),
                    stamp.at(),
                    stamp.by(),
                    recallOn);
            found.assign(null, stamp.at(), stamp.by());
            found.planNext(null, stamp.at(), stamp.by());
        }
        return against;
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
        found.planNext(null, stamp.at(), stamp.by());
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

    /** Whether the agency may record what it did then: in an open case, or between the placement and the close of a closed one. */
    public boolean mayRecord(UUID caseId, String agency, Instant at) {
        return sql.find("""
                        select 1 from collection_case c where c.id = ? and (c.closed_on is null
                            or (coalesce(c.closed_at, c.closed_on + interval '1 day') >= ?
                                and exists (select from placement p where p.case_id = c.id and p.agency = ? and p.recalled_at is null
                                               and p.placed_at <= ?)))
                        """, row -> true, caseId, at, agency, at).isPresent();
    }

    /** The placements of each of the cases, the latest first. */
    Map<UUID, List<PlacementView>> ofCases(Collection<UUID> caseIds) {
        record OfCase(UUID caseId, PlacementView view) {}
        Siblings<String> codes = new Siblings<>();
        return sql
                .list(
                        """
                        select id, case_id, agency, placed_at, placed_by, recall_on, recalled_at, recalled_by, recall_reason, %s as key
                          from placement p where case_id = any(?) order by placed_at desc, id desc
                        """.formatted(Vault.keyOf("p.borrower_id")),
                        row -> new OfCase(row.id("case_id"), view(row, codes)),
                        Column.uuids(caseIds))
                .stream()
                .collect(Collectors.groupingBy(OfCase::caseId, Collectors.mapping(OfCase::view, Collectors.toList())));
    }

    private PlacementView view(Row row, Siblings<String> codes) {
        codes.add(row.text("agency"));
        return new PlacementView(
                codes,
                row.id("id"),
                row.text("agency"),
                row.instant("placed_at"),
                row.text("placed_by"),
                row.maybeDate("recall_on"),
                row.maybeInstant("recalled_at"),
                row.maybeText("recalled_by"),
                vault.open(row, "key", RECALL_REASON));
    }
}
