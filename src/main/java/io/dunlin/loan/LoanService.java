package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanBook.LoanBookInput;
import io.dunlin.loan.LoanChargeOff.LoanChargeOffInput;
import io.dunlin.loan.LoanWriter.NewLoan;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.people.lender.LenderService;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Books loans and charges them off. */
@ApplicationScoped
class LoanService {

    private static final Violation STALE = Violation.of(
            ErrorCode.STALE_VERSION, "expectedVersion", "The loan was changed by somebody else; read it again.");

    private final Sql sql;
    private final Vault vault;
    private final LoanChanges changes;
    private final LoanWriter writer;
    private final LoanPositions positions;
    private final LenderService lenders;
    private final Policies policies;

    LoanService(
            Sql sql,
            Vault vault,
            LoanChanges changes,
            LoanWriter writer,
            LoanPositions positions,
            LenderService lenders,
            Policies policies) {
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.writer = writer;
        this.positions = positions;
        this.lenders = lenders;
        this.policies = policies;
    }

    /** Books a loan with the schedule that follows from its terms; what is past due already is found at once. */
    Outcome<Written<LoanView>> book(LoanBookInput input, Stamp stamp) {
        Booking booking = input.booking();
        if (!changes.lockBorrower(booking.borrowerId())) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such borrower.");
        }
        List<Violation> violations = new ArrayList<>();
        if (sql.find("select 1 from loan where number = ?", row -> true, booking.number())
                .isPresent()) {
            violations.add(Violation.of(ErrorCode.DUPLICATE, "number", "Another loan has this number."));
        }
        if (!vault.erased(List.of(booking.borrowerId())).isEmpty()) {
            violations.add(LoanBulkService.erased("borrowerId"));
        }
        Outcome<Contract> contract = booking.contract(
                Ids.next(),
                lenders.keys(Booking.lenderCodes(List.of(booking))),
                policies.inForce(stamp.on()),
                stamp.on());
        violations.addAll(contract.fold(good -> List.of(), wrong -> wrong));
        return violations.isEmpty()
                ? contract.fold(good -> book(good, stamp), Outcome::refused)
                : Outcome.refused(violations);
    }

    private Outcome<Written<LoanView>> book(Contract contract, Stamp stamp) {
        NewLoan loan = new NewLoan(contract, Schedule.of(contract.terms()));
        writer.book(List.of(loan), stamp.at(), stamp.by());
        List<DueInstallment> installments = loan.schedule().stream()
                .map(row -> new DueInstallment(row.number(), row.dueOn(), row.principal(), row.interest()))
                .toList();
        LoanFacts facts = new LoanFacts(contract, installments, List.of(), List.of(), null);
        return Outcome.accepted(new Written<>(contract.id(), positions.view(changes.book(facts, stamp))));
    }

    /** Charges a loan off: the loss is recognised, no further charge accrues, the debt is still owed. */
    Outcome<Written<LoanView>> chargeOff(LoanChargeOffInput input, Stamp stamp) {
        return changes.open(NodeId.required(NodeType.LOAN, input.loanId()))
                .map(facts -> chargeOff(facts, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan."));
    }

    private Outcome<Written<LoanView>> chargeOff(LoanFacts facts, LoanChargeOffInput input, Stamp stamp) {
        UUID loan = facts.contract().id();
        List<Violation> violations = faults(facts.contract(), input, stamp.on());
        if (violations.contains(STALE)) {
            return Outcome.refused(violations, new Written<>(loan, LoanPositions.view(facts)));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        byte[] reason = vault.of(facts.contract().borrowerId()).sealed("charge_off.reason", input.reason());
        ChangedLoan changed = changes.write(facts.chargedOff(input.on()), TransitionCause.CHARGE_OFF, stamp);
        sql.update(
                "insert into charge_off (loan_id, charged_off_on, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?)",
                loan,
                input.on(),
                reason,
                stamp.at(),
                stamp.by());
        return Outcome.accepted(new Written<>(loan, positions.view(changed)));
    }

    private static List<Violation> faults(Contract contract, LoanChargeOffInput input, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (contract.status() != LoanStatus.ACTIVE) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "Only an active loan can be charged off."));
        }
        // Every loan begins as CURRENT on the day of its disbursement; only later days have edges.
        if (!input.on().isAfter(contract.disbursedOn()) || input.on().isAfter(today)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "on",
                    "The day must be from the day after disbursement through the business date."));
        }
        if (input.expectedVersion() != null && input.expectedVersion() != contract.version()) {
            violations.add(STALE);
        }
        return violations;
    }
}
