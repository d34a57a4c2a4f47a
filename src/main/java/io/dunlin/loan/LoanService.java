package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanWriter.NewLoan;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.people.lender.LenderService;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books loans and charges them off. */
@ApplicationScoped
public class LoanService {

    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final LoanChanges changes;
    private final LoanWriter writer;
    private final LenderService lenders;
    private final Policies policies;
    private final BusinessCalendar calendar;
    private final Identity identity;

    LoanService(
            Once once,
            Sql sql,
            Vault vault,
            LoanChanges changes,
            LoanWriter writer,
            LenderService lenders,
            Policies policies,
            BusinessCalendar calendar,
            Identity identity) {
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.writer = writer;
        this.lenders = lenders;
        this.policies = policies;
        this.calendar = calendar;
        this.identity = identity;
    }

    /** Books a loan with the schedule that follows from its terms; what is past due already is found at once. */
    @Transactional
    public Outcome<UUID> book(@Nullable String idempotencyKey, Booking booking) {
        return once.run(
                idempotencyKey,
                "loanBook",
                booking,
                () -> booking.contract(
                                Ids.next(),
                                lenders.keys(Booking.lenderCodes(List.of(booking))),
                                policies.inForce(calendar.businessDate()),
                                calendar.businessDate())
                        .fold(this::book, Outcome::refused));
    }

    private Outcome<UUID> book(Contract contract) {
        if (!changes.lockBorrower(contract.borrowerId())) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such borrower.");
        }
        if (!vault.erased(List.of(contract.borrowerId())).isEmpty()) {
            return Outcome.refused(LoanBulkService.erased("borrowerId"));
        }
        if (sql.find("select 1 from loan where number = ?", row -> true, contract.number())
                .isPresent()) {
            return Outcome.refused(ErrorCode.DUPLICATE, "number", "Another loan has this number.");
        }
        NewLoan loan = new NewLoan(contract, Schedule.of(contract.terms()));
        writer.book(List.of(loan), calendar.now(), identity.user());
        List<DueInstallment> installments = loan.schedule().stream()
                .map(row -> new DueInstallment(row.number(), row.dueOn(), row.principal(), row.interest()))
                .toList();
        changes.book(new LoanFacts(contract, installments, List.of(), List.of(), null));
        return Outcome.accepted(contract.id());
    }

    /**
     * A loan to be charged off.
     *
     * @param on the day of the charge-off, from the day after disbursement through the business date
     * @param expectedVersion the version of the loan that the user saw; null to go without
     */
    public record ChargeOff(
            UUID loanId,
            LocalDate on,
            String reason,
            @Nullable Integer expectedVersion) {}

    /** Charges a loan off: the loss is recognised, no further charge accrues, the debt is still owed. */
    @Transactional
    public Outcome<UUID> chargeOff(@Nullable String idempotencyKey, ChargeOff command) {
        return once.run(
                idempotencyKey,
                "loanChargeOff",
                command,
                () -> changes.open(command.loanId())
                        .map(facts -> chargeOff(facts, command))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan.")));
    }

    private Outcome<UUID> chargeOff(LoanFacts facts, ChargeOff command) {
        List<Violation> violations = check(facts.contract(), command);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        byte[] reason = vault.of(facts.contract().borrowerId()).sealed("charge_off.reason", command.reason());
        changes.write(facts.chargedOff(command.on()), TransitionCause.CHARGE_OFF);
        sql.update(
                "insert into charge_off (loan_id, charged_off_on, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?)",
                command.loanId(),
                command.on(),
                reason,
                calendar.now(),
                identity.user());
        return Outcome.accepted(command.loanId());
    }

    private List<Violation> check(Contract contract, ChargeOff command) {
        List<Violation> violations = new ArrayList<>();
        if (command.expectedVersion() != null && command.expectedVersion() != contract.version()) {
            violations.add(Violation.of(
                    ErrorCode.STALE_VERSION,
                    "expectedVersion",
                    "The loan was changed by somebody else; read it again."));
        }
        if (contract.status() != LoanStatus.ACTIVE) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "Only an active loan can be charged off."));
        }
        // Every loan begins as CURRENT on the day of its disbursement; only later days have edges.
        if (!command.on().isAfter(contract.disbursedOn()) || command.on().isAfter(calendar.businessDate())) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "on",
                    "The day must be from the day after disbursement through the business date."));
        }
        return violations;
    }
}
