package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Effect;
import io.dunlin.kernel.Known;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanWriter.NewLoan;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.people.lender.LenderService;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Policies;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Books loans by the thousand. It writes facts only: the loans stand as on the day of their disbursement until a sweep
 * reviews them. The sweep derives everything since then with its true dates.
 */
@ApplicationScoped
public class LoanBulkService {

    private static final Violation OTHER_LOAN =
            Violation.of(ErrorCode.DUPLICATE, "number", "A loan with this number exists, with different data.");

    private final Sql sql;
    private final LoanStore store;
    private final LoanWriter writer;
    private final InputCheck check;
    private final LenderService lenders;
    private final Vault vault;
    private final Policies policies;
    private final BusinessCalendar calendar;

    LoanBulkService(
            Sql sql,
            LoanStore store,
            LoanWriter writer,
            InputCheck check,
            LenderService lenders,
            Vault vault,
            Policies policies,
            BusinessCalendar calendar) {
        this.sql = sql;
        this.store = store;
        this.writer = writer;
        this.check = check;
        this.lenders = lenders;
        this.vault = vault;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** How many loans stand in each stage, by its code. */
    public Map<String, Integer> countByStage() {
        Map<String, Integer> counts = new TreeMap<>();
        sql.list(
                "select stage, count(*) from loan_standing group by stage",
                row -> counts.put(row.text("stage"), row.integer("count")));
        return counts;
    }

    /**
     * Books loans of borrowers that exist, and says of each in the same order what came of it: what is wrong with the
     * contract, ERASED for a borrower whose personal data is gone, or DUPLICATE for a number under which another loan is known.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> book(List<Booking> bookings, Instant at, String by) {
        Known<String, Agreed> known = new Known<>(agreed(bookings));
        LocalDate today = calendar.businessDate();
        CollectionsPolicy policy = policies.inForce(today);
        Map<String, UUID> named = lenders.keys(Booking.lenderCodes(bookings));
        Set<UUID> erased =
                vault.erased(bookings.stream().map(Booking::borrowerId).toList());
        List<Contract> booked = new ArrayList<>();
        List<Outcome<Effect>> outcomes = new ArrayList<>();
        for (Booking booking : bookings) {
            Outcome<Contract> contract = contract(booking, named, erased, policy, today);
            Outcome<Effect> outcome =
                    contract.fold(good -> known.add(good.number(), Agreed.of(good), OTHER_LOAN), Outcome::refused);
            outcomes.add(outcome);
            if (outcome.equals(Outcome.accepted(Effect.WRITTEN))) {
                contract.fold(booked::add, violations -> false);
            }
        }
        write(booked, at, by);
        return outcomes;
    }

    /** @param field where the borrower is named */
    static Violation erased(String field) {
        return Violation.of(ErrorCode.ERASED, field, "The borrower's personal data was erased; no loan can be booked.");
    }

    private void write(List<Contract> contracts, Instant at, String by) {
        if (!contracts.isEmpty()) {
            writer.book(
                    contracts.stream()
                            .map(contract -> new NewLoan(contract, Schedule.of(contract.terms())))
                            .toList(),
                    at,
                    by);
        }
    }

    private Outcome<Contract> contract(
            Booking booking, Map<String, UUID> lenders, Set<UUID> erased, CollectionsPolicy policy, LocalDate today) {
        List<Violation> violations = new ArrayList<>(check.faults(booking));
        if (erased.contains(booking.borrowerId())) {
            violations.add(erased("borrowerNumber"));
        }
        Outcome<Contract> contract = booking.contract(Ids.next(), lenders, policy, today);
        violations.addAll(contract.fold(good -> List.of(), wrong -> wrong));
        return violations.isEmpty() ? contract : Outcome.refused(violations);
    }

    private Map<String, Agreed> agreed(List<Booking> bookings) {
        return contracts(bookings.stream().map(Booking::number).toList()).values().stream()
                .collect(Collectors.toMap(Contract::number, Agreed::of));
    }

    Map<String, Contract> contracts(Collection<String> numbers) {
        Map<String, Contract> contracts = new HashMap<>();
        store.contracts("where l.number = any(?)", new Column("text", Set.copyOf(numbers)))
                .forEach(contract -> contracts.put(contract.number(), contract));
        return contracts;
    }
}
