package io.dunlin.arrangement.hardship;

import io.dunlin.arrangement.hardship.HardshipDecide.HardshipDecideInput;
import io.dunlin.arrangement.hardship.HardshipEnd.HardshipEndInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Decides about hardship cases, and ends them. */
@ApplicationScoped
class HardshipService {

    private final Sql sql;
    private final Vault vault;
    private final BorrowerLock borrowers;
    private final Hardships hardships;
    private final HardshipQueries queries;
    private final Acts acts;

    HardshipService(
            Sql sql, Vault vault, BorrowerLock borrowers, Hardships hardships, HardshipQueries queries, Acts acts) {
        this.sql = sql;
        this.vault = vault;
        this.borrowers = borrowers;
        this.hardships = hardships;
        this.queries = queries;
        this.acts = acts;
    }

    /**
     * Records a decision of somebody else than who declared the hardship or gave what was asked for.
     *
     * @return the case, or NOT_FOUND, STALE_VERSION, ILLEGAL_STATE, FORBIDDEN for the same person, or what is wrong with the day
     */
    Outcome<Written<HardshipView>> decide(HardshipDecideInput input, Stamp stamp) {
        HardshipEvent event = input.decision().event();
        return change(input.hardshipId(), input.expectedVersion(), event, (found, status) -> {
            List<Violation> faults = new ArrayList<>(HardshipCheck.check(input, stamp.on()));
            if (stamp.by().equals(found.declaredBy()) || stamp.by().equals(found.suppliedBy())) {
                faults.add(Violation.of(
                        ErrorCode.FORBIDDEN,
                        "hardshipId",
                        "Whoever declared the hardship, or gave information about it, does not decide about it."));
            }
            if (faults.isEmpty()) {
                decided(found, status, input, stamp);
            }
            return faults;
        });
    }

    private void decided(HardshipView found, HardshipStatus status, HardshipDecideInput input, Stamp stamp) {
        sql.update(
                """
                update hardship_case
                   set version = version + 1, status = ?, decided_at = ?, decided_by = ?, decision_reason = ?, review_on = ?
                 where id = ?
                """,
                status,
                stamp.at(),
                stamp.by(),
                vault.of(found.borrowerKey()).sealed(HardshipTables.DECISION_REASON, input.reason()),
                input.reviewOn(),
                found.key());
        record(found, ActKind.HARDSHIP_DECIDED, status, stamp);
    }

    /** Ends a case that is open: the hardship is over, or was withdrawn. */
    Outcome<Written<HardshipView>> end(HardshipEndInput input, Stamp stamp) {
        return change(input.hardshipId(), input.expectedVersion(), HardshipEvent.END, (found, status) -> {
            sql.update(
                    """
                    update hardship_case
                       set version = version + 1, status = ?, ended_at = ?, ended_by = ?, end_reason = ?, review_on = null
                     where id = ?
                    """,
                    status,
                    stamp.at(),
                    stamp.by(),
                    vault.of(found.borrowerKey()).sealed(HardshipTables.END_REASON, input.reason()),
                    found.key());
            record(found, ActKind.HARDSHIP_ENDED, status, stamp);
            return List.of();
        });
    }

    /** Changes a case whose status allows the event, with its borrower locked. */
    private Outcome<Written<HardshipView>> change(
            String id,
            @Nullable Integer expectedVersion,
            HardshipEvent event,
            BiFunction<HardshipView, HardshipStatus, List<Violation>> change) {
        UUID key = NodeId.required(NodeType.HARDSHIP, id);
        HardshipView found = locked(key).orElse(null);
        if (found == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "hardshipId", Ref.MESSAGE);
        }
        Optional<Violation> stale = Versions.stale("The hardship case", expectedVersion, found.version());
        if (stale.isPresent()) {
            return Outcome.refused(List.of(stale.get()), new Written<>(key, found));
        }
        Optional<HardshipStatus> next = found.status().after(event);
        if (next.isEmpty()) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE, "hardshipId", "The hardship case is " + found.status() + " already.");
        }
        List<Violation> faults = change.apply(found, next.get());
        return faults.isEmpty() ? Outcome.accepted(new Written<>(key, hardships.shown(key))) : Outcome.refused(faults);
    }

    private Optional<HardshipView> locked(UUID key) {
        return sql.find("select borrower_id from hardship_case where id = ?", row -> row.id("borrower_id"), key)
                .filter(borrowers::take)
                .map(borrower -> queries.find(key));
    }

    private void record(HardshipView found, ActKind kind, HardshipStatus status, Stamp stamp) {
        acts.record(
                found.borrowerKey(),
                null,
                kind,
                stamp,
                new Acts.Detail("hardship", found.key()),
                new Acts.Detail("status", status));
    }
}
