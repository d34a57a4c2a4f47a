package io.dunlin.loan;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanBook.LoanBookInput;
import io.dunlin.loan.LoanWriter.NewLoan;
import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.people.lender.LenderService;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Books loans and charges them off. */
@ApplicationScoped
class LoanService {

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
        LoanFacts facts = new LoanFacts(contract, installments, List.of(), List.of(), List.of(), null);
        return Outcome.accepted(new Written<>(contract.id(), positions.view(changes.book(facts, stamp))));
    }
}
