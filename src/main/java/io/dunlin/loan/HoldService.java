package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanHoldLift.LoanHoldLiftInput;
import io.dunlin.loan.LoanHoldLift.LoanHoldLiftPayload;
import io.dunlin.loan.LoanHoldPlace.LoanHoldPlaceInput;
import io.dunlin.loan.LoanHoldPlace.LoanHoldPlacePayload;
import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.HoldTerms;
import io.dunlin.policy.OutcomeHold;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places holds on loans and lifts them. */
@ApplicationScoped
public class HoldService {

    private final Sql sql;
    private final Vault vault;
    private final LoanChanges changes;
    private final LoanPositions positions;
    private final HoldWarnings warnings;
    private final HoldPlans plans;
    private final Event<ContactRestrained> restrained;

    HoldService(
            Sql sql,
            Vault vault,
            LoanChanges changes,
            LoanPositions positions,
            HoldWarnings warnings,
            HoldPlans plans,
            Event<ContactRestrained> restrained) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.positions = positions;
        this.warnings = warnings;
        this.plans = plans;
        this.restrained = restrained;
    }

    /** Places a hold. Its first day is not before disbursement; it may lie in the past or the future. */
    Outcome<Written<LoanHoldPlacePayload>> place(LoanHoldPlaceInput input, Stamp stamp) {
        return changes.open(NodeId.required(NodeType.LOAN, input.loanId()))
                .map(facts -> place(facts, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan."));
    }

    /** Locks the standings of the borrower's loans, for who locks a case before a hold is placed. */
    public void lockStandings(UUID borrowerId) {
        changes.lockStandings(borrowerId);
    }

    /**
     * Places the hold of an outcome of a contact, from today on. A hold of its kind that begins later ends it.
     *
     * @param because in words
     * @return its key; null where the loan has a hold of this kind today
     */
    public @Nullable UUID place(UUID loanId, OutcomeHold terms, String because, Stamp stamp) {
        LoanFacts facts = changes.open(loanId).orElseThrow();
        LocalDate last = terms.days() == null ? null : stamp.on().plusDays(terms.days() - 1L);
        LocalDate through = facts.holds().stream()
                .filter(hold -> hold.kind() == terms.kind() && hold.overlaps(stamp.on(), last))
                .map(hold -> hold.from().minusDays(1))
                .min(LocalDate::compareTo)
                .orElse(last);
        LoanHoldPlaceInput input = new LoanHoldPlaceInput(
                null,
                NodeId.encode(NodeType.LOAN, loanId),
                terms.kind(),
                stamp.on(),
                through,
                because,
                null,
                terms.freezesDelinquency(),
                terms.freezesCharges(),
                false,
                terms.freezesContact(),
                null);
        return place(facts, input, stamp).<@Nullable UUID>fold(placed -> placed.key(), refused -> null);
    }

    private Outcome<Written<LoanHoldPlacePayload>> place(LoanFacts facts, LoanHoldPlaceInput input, Stamp stamp) {
        HoldPlan plan = plans.of(facts.contract(), input);
        List<Violation> violations = plan.faults(facts);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Hold hold = hold(facts.contract(), plan, stamp.by());
        ChangedLoan changed = changes.write(facts.with(hold), TransitionCause.HOLD, stamp);
        insert(hold, stamp.at());
        restrained.fire(new ContactRestrained(facts.contract().borrowerId()));
        return Outcome.accepted(new Written<>(
                hold.id(),
                new LoanHoldPlacePayload(
                        LoanHoldView.of(hold), positions.view(changed), warnings.of(hold), List.of())));
    }

    private Hold hold(Contract contract, HoldPlan plan, String by) {
        PersonalKey key = vault.of(contract.borrowerId());
        LoanHoldPlaceInput input = plan.input();
        HoldTerms terms = plan.terms();
        return new Hold(
                Ids.next(),
                contract.id(),
                input.kind(),
                input.from(),
                plan.through(),
                key.text(Hold.REASON, key.seal(Hold.REASON, input.reason())),
                key.text(Hold.AUTHORITY, key.seal(Hold.AUTHORITY, input.authority())),
                by,
                either(input.freezesDelinquency(), terms.freezesDelinquency()),
                either(input.freezesCharges(), terms.freezesCharges()),
                either(input.freezesInterest(), terms.freezesInterest()),
                either(input.freezesContact(), terms.freezesContact()),
                input.ofMoratorium(),
                null);
    }

    private static boolean either(@Nullable Boolean said, boolean otherwise) {
        return said == null ? otherwise : said;
    }

    private void insert(Hold hold, Instant at) {
        sql.update(
                """
                insert into loan_hold (id, loan_id, kind, from_on, through_on, reason, authority, freezes_delinquency,
                                       freezes_charges, freezes_interest, freezes_contact, moratorium, placed_at,
                                       placed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                hold.id(),
                hold.loanId(),
                hold.kind(),
                hold.from(),
                hold.through(),
                hold.reason().bytes(),
                hold.authority().bytes(),
                hold.freezesDelinquency(),
                hold.freezesCharges(),
                hold.freezesInterest(),
                hold.freezesContact(),
                hold.moratorium(),
                at,
                hold.placedBy());
    }

    /**
     * Lifts a hold from a day on: from its first day through its last, not in the future. A hold that goes on once it was
     * lifted ends as many days later.
     */
    Outcome<Written<LoanHoldLiftPayload>> lift(LoanHoldLiftInput input, Stamp stamp) {
        UUID hold = NodeId.required(NodeType.LOAN_HOLD, input.holdId());
        return sql.find("select loan_id from loan_hold where id = ?", row -> row.id("loan_id"), hold)
                .flatMap(changes::open)
                .map(facts -> lift(facts, hold, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "holdId", "There is no such hold."));
    }

    private Outcome<Written<LoanHoldLiftPayload>> lift(
            LoanFacts facts, UUID key, LoanHoldLiftInput input, Stamp stamp) {
        Hold hold = facts.holds().stream()
                .filter(candidate -> candidate.id().equals(key))
                .findFirst()
                .orElseThrow();
        List<Violation> violations = faults(hold, input.on(), stamp.on());
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        byte[] reason = vault.of(facts.contract().borrowerId()).sealed("loan_hold.lift_reason", input.reason());
        LocalDate liftedOn = input.on().plusDays(plans.terms(hold).daysAfterLift());
        Hold lifted = hold.lifted(liftedOn);
        ChangedLoan changed = changes.write(facts.with(lifted), TransitionCause.HOLD, stamp);
        sql.update("""
                update loan_hold
                   set version = version + 1, lifted_on = ?, lift_reason = ?, lifted_at = ?, lifted_by = ?
                 where id = ?
                """, liftedOn, reason, stamp.at(), stamp.by(), key);
        return Outcome.accepted(new Written<>(
                key, new LoanHoldLiftPayload(LoanHoldView.of(lifted), positions.view(changed), List.of())));
    }

    private static List<Violation> faults(Hold hold, LocalDate on, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (hold.liftedOn() != null) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "holdId", "The hold was lifted already."));
        }
        boolean afterEnd = hold.through() != null && on.isAfter(hold.through());
        if (on.isBefore(hold.from()) || afterEnd || on.isAfter(today)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE, "on", "The day must lie within the hold and not in the future."));
        }
        return violations;
    }
}
