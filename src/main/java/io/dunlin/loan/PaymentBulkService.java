package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Effect;
import io.dunlin.kernel.Known;
import io.dunlin.kernel.Money;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records payments by the thousand. It writes facts only, and makes the paid loans due for review. */
@ApplicationScoped
public class PaymentBulkService {

    private static final Violation OTHER_PAYMENT = Violation.of(
            ErrorCode.DUPLICATE, "reference", "The loan has a payment with this reference, with different data.");

    private final Sql sql;
    private final LoanBulkService loans;
    private final LoanWriter writer;
    private final InputCheck check;
    private final BusinessCalendar calendar;

    PaymentBulkService(Sql sql, LoanBulkService loans, LoanWriter writer, InputCheck check, BusinessCalendar calendar) {
        this.sql = sql;
        this.loans = loans;
        this.writer = writer;
        this.check = check;
        this.calendar = calendar;
    }

    /** Money that came in for the loan with that number. */
    public record BulkPayment(String loanNumber, NewPayment payment) {}

    private record Key(UUID loanId, String reference) {}

    /** The values by which two payments are the same. */
    private record Fact(
            Key key,
            Money amount,
            LocalDate effectiveOn,
            @Nullable String channel) {}

    /**
     * Records payments, and says of each in the same order what came of it: what is wrong with it, NOT_FOUND for its loan,
     * or DUPLICATE for a reference under which another payment of the loan is known.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> record(List<BulkPayment> payments, Instant at, String by) {
        Map<String, Contract> contracts =
                loans.contracts(payments.stream().map(BulkPayment::loanNumber).toList());
        lock(contracts.values());
        Known<Key, Fact> known = new Known<>(recorded(payments, contracts));
        LocalDate today = calendar.businessDate();
        List<Outcome<Effect>> outcomes = new ArrayList<>();
        for (BulkPayment payment : payments) {
            Contract contract = contracts.get(payment.loanNumber());
            outcomes.add(
                    contract == null
                            ? Outcome.refused(ErrorCode.NOT_FOUND, "loanNumber", "There is no such loan.")
                            : fact(payment.payment(), contract, today)
                                    .fold(fact -> known.add(fact.key(), fact, OTHER_PAYMENT), Outcome::refused));
        }
        write(known.added(), at, by);
        return outcomes;
    }

    private Outcome<Fact> fact(NewPayment payment, Contract contract, LocalDate today) {
        List<Violation> violations = new ArrayList<>(check.faults(payment));
        violations.addAll(payment.faults(contract, today));
        if (contract.status() == LoanStatus.CANCELLED) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanNumber", "The loan is cancelled."));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        return Outcome.accepted(new Fact(
                new Key(contract.id(), payment.reference()),
                Money.of(payment.amount(), contract.currency()),
                payment.effectiveOn(),
                payment.channel()));
    }

    /**
     * Locks the standings of loans before anything is written about their borrowers, in the order in which whoever records one
     * payment locks: a standing, then the chain of the borrower's log.
     *
     * @param numbers of loans; those that there are not count for nothing
     */
    @Transactional(TxType.MANDATORY)
    public void lock(List<String> numbers) {
        lock(loans.contracts(numbers).values());
    }

    /** A review that runs now is waited for; one that comes later waits, and then finds the payments. */
    private void lock(Collection<Contract> contracts) {
        sql.list(
                "select 1 from loan_standing where loan_id = any(?) order by loan_id for no key update",
                row -> true,
                Sql.Column.uuids(contracts.stream().map(Contract::id).toList()));
    }

    private Map<Key, Fact> recorded(List<BulkPayment> payments, Map<String, Contract> contracts) {
        List<UUID> ids = new ArrayList<>();
        List<String> references = new ArrayList<>();
        Map<UUID, Contract> byId = new HashMap<>();
        for (BulkPayment payment : payments) {
            Contract contract = contracts.get(payment.loanNumber());
            if (contract != null) {
                byId.put(contract.id(), contract);
                ids.add(contract.id());
                references.add(payment.payment().reference());
            }
        }
        Map<Key, Fact> facts = new HashMap<>();
        sql.list(
                """
                select p.loan_id, p.reference, p.amount, p.effective_on, p.channel
                  from payment p
                  join (select distinct * from unnest(?::uuid[], ?::text[]) u (loan_id, reference)) u
                    on p.loan_id = u.loan_id and p.reference = u.reference
                """,
                row -> {
                    Key key = new Key(row.id("loan_id"), row.text("reference"));
                    Contract contract = Objects.requireNonNull(byId.get(key.loanId()));
                    Money amount = LoanColumns.money(row, "amount", contract.currency());
                    return facts.put(key, new Fact(key, amount, row.date("effective_on"), row.maybeText("channel")));
                },
                Sql.Column.uuids(ids),
                new Sql.Column("text", references));
        return facts;
    }

    private void write(List<Fact> facts, Instant at, String by) {
        writer.record(
                facts.stream()
                        .map(fact -> new RecordedPayment(
                                Ids.next(),
                                fact.key().loanId(),
                                fact.key().reference(),
                                fact.amount(),
                                fact.effectiveOn(),
                                fact.channel(),
                                at,
                                null,
                                null))
                        .toList(),
                by);
        Map<UUID, LocalDate> first = new HashMap<>();
        facts.forEach(fact -> first.merge(fact.key().loanId(), fact.effectiveOn(), (a, b) -> a.isBefore(b) ? a : b));
        SqlTable due = new SqlTable("uuid", "date");
        first.forEach(due::add);
        // Loans that the same import booked are due since their disbursement: most rows need no update.
        sql.change("""
                update loan_standing s
                   set replay = true, next_review_on = least(coalesce(s.next_review_on, u.day), u.day)
                  from unnest(%s) u (loan_id, day)
                 where s.loan_id = u.loan_id
                   and not (s.replay and s.next_review_on is not null and s.next_review_on <= u.day)
                """, due);
    }
}
