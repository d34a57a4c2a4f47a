package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanAdjust.LoanAdjustInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adjusts what is owed of loans. What is above the limit of whoever asks waits for another person. */
@ApplicationScoped
class AdjustmentService {

    private final Vault vault;
    private final Identity identity;
    private final LoanChanges changes;
    private final Policies policies;
    private final AdjustmentBooking booking;
    private final AdjustmentWriter writer;

    AdjustmentService(
            Vault vault,
            Identity identity,
            LoanChanges changes,
            Policies policies,
            AdjustmentBooking booking,
            AdjustmentWriter writer) {
        this.vault = vault;
        this.identity = identity;
        this.changes = changes;
        this.policies = policies;
        this.booking = booking;
        this.writer = writer;
    }

    /** Books an adjustment, or proposes it when it is above the limit of whoever asks. */
    Outcome<Written<AdjustedLoans>> adjust(LoanAdjustInput input, Stamp stamp) {
        return changes.open(NodeId.required(NodeType.LOAN, input.loanId()))
                .map(facts -> adjust(facts, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan."));
    }

    private Outcome<Written<AdjustedLoans>> adjust(LoanFacts facts, LoanAdjustInput input, Stamp stamp) {
        UUID toLoan = input.toLoanId() == null ? null : NodeId.required(NodeType.LOAN, input.toLoanId());
        LoanFacts target = toLoan == null ? null : booking.otherLoan(facts, toLoan);
        List<Violation> faults = new ArrayList<>(AdjustmentFaults.of(facts, target, input, stamp.on()));
        Optional<Violation> stale = Versions.stale(
                "The loan", input.expectedVersion(), facts.contract().version());
        if (stale.isPresent()) {
            faults.add(stale.get());
            AdjustedLoans seen = new AdjustedLoans(null, LoanPositions.view(facts), null);
            return Outcome.refused(faults, new Written<>(null, seen));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        RecordedAdjustment adjustment = adjustment(facts.contract(), toLoan, input, stamp);
        AdjustmentBooking.Pair pair = new AdjustmentBooking.Pair(facts, target);
        if (booking.uncovers(pair, adjustment.booked(), stamp.on())) {
            return Outcome.refused(List.of(uncovered(adjustment)));
        }
        return Outcome.accepted(
                adjustment.proposed()
                        ? booking.keep(pair, adjustment, () -> writer.insert(adjustment))
                        : booking.book(
                                pair, adjustment, TransitionCause.ADJUSTMENT, stamp, () -> writer.insert(adjustment)));
    }

    private static Violation uncovered(RecordedAdjustment adjustment) {
        return adjustment.kind().paysOut()
                ? Violation.of(ErrorCode.OUT_OF_RANGE, "amount", "Less money than that is unallocated on the day.")
                : Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", AdjustmentBooking.UNCOVERED);
    }

    private RecordedAdjustment adjustment(
            Contract contract, @Nullable UUID toLoan, LoanAdjustInput input, Stamp stamp) {
        PersonalKey key = vault.of(contract.borrowerId());
        Money amount = Money.of(input.amount().value(), contract.currency());
        return new RecordedAdjustment(
                Ids.next(),
                contract.id(),
                toLoan,
                input.kind(),
                amount,
                input.effectiveOn(),
                key.text(RecordedAdjustment.REASON, key.seal(RecordedAdjustment.REASON, input.reason())),
                stamp.at(),
                stamp.by(),
                amount.amount().compareTo(limit(contract.currency(), stamp.on())) > 0,
                null,
                null);
    }

    private BigDecimal limit(Currency currency, LocalDate today) {
        Set<String> roles = identity.caller().map(Caller::roles).orElse(Set.of()).stream()
                .map(Role::name)
                .collect(Collectors.toSet());
        return policies.inForce(today).adjustmentLimit(roles, currency);
    }
}
