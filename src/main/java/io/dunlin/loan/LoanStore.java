package io.dunlin.loan;

import io.dunlin.loan.ledger.DueInstallment;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the recorded facts of loans, for any number of loans with the same few statements. */
@ApplicationScoped
class LoanStore {

    static final String CONTRACT_COLUMNS = """
            select l.id, l.version, l.borrower_id, l.number, l.status, l.currency, l.principal, l.annual_rate,
                   l.penalty_rate, l.late_fee, l.repayment_mode, l.day_count, l.term_months, l.grace_days,
                   l.disbursed_on, l.first_due_on, l.matures_on, l.policy_version, l.lender_id, l.product_kind
            """;

    private final Sql sql;
    private final Vault vault;

    LoanStore(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Map<UUID, Contract> contracts(Collection<UUID> loanIds) {
        return byId(sql.list(
                CONTRACT_COLUMNS + " from loan l where l.id = any(?)", LoanColumns::contract, Column.uuids(loanIds)));
    }

    /** The contracts of the rows that the rest of a query finds; {@code l} is the loan. */
    List<Contract> contracts(String rest, @Nullable Object... parameters) {
        return sql.list(CONTRACT_COLUMNS + " from loan l " + rest, LoanColumns::contract, parameters);
    }

    /** Everything recorded of the loans: five statements, however many. */
    Map<UUID, LoanFacts> facts(Map<UUID, Contract> contracts) {
        Column ids = Column.uuids(contracts.keySet());
        Map<UUID, List<DueInstallment>> installments = installments(contracts, ids);
        Map<UUID, List<RecordedPayment>> payments = payments(contracts, ids);
        Map<UUID, List<RecordedAdjustment>> adjustments = adjustments(contracts, ids);
        Map<UUID, List<Hold>> holds = holds(contracts.keySet());
        Map<UUID, LocalDate> chargeOffs = chargeOffs(ids);
        Map<UUID, LoanFacts> facts = new HashMap<>();
        contracts.forEach((id, contract) -> facts.put(
                id,
                new LoanFacts(
                        contract,
                        installments.getOrDefault(id, List.of()),
                        payments.getOrDefault(id, List.of()),
                        adjustments.getOrDefault(id, List.of()),
                        holds.getOrDefault(id, List.of()),
                        chargeOffs.get(id))));
        return facts;
    }

    private Map<UUID, List<DueInstallment>> installments(Map<UUID, Contract> contracts, Column ids) {
        Map<UUID, List<DueInstallment>> all = new HashMap<>();
        sql.list(
                "select loan_id, number, due_on, principal, interest from installment where loan_id = any(?) "
                        + "order by loan_id, number",
                row -> {
                    UUID loanId = row.id("loan_id");
                    Currency currency =
                            Objects.requireNonNull(contracts.get(loanId)).currency();
                    return all.computeIfAbsent(loanId, id -> new ArrayList<>())
                            .add(new DueInstallment(
                                    row.integer("number"),
                                    row.date("due_on"),
                                    LoanColumns.money(row, "principal", currency),
                                    LoanColumns.money(row, "interest", currency)));
                },
                ids);
        return all;
    }

    private Map<UUID, List<RecordedPayment>> payments(Map<UUID, Contract> contracts, Column ids) {
        return grouped(
                RecordedPayment::loanId,
                sql.list(
                        """
                        select p.id, p.loan_id, p.reference, p.amount, p.effective_on, p.channel, p.recorded_at,
                               r.reversed_at, r.reason,
                               case when r.reason is not null then %s end as key
                          from payment p left join payment_reversal r on r.payment_id = p.id
                         where p.loan_id = any(?)
                        """.formatted(Vault.keyOf("(select l.borrower_id from loan l where l.id = p.loan_id)")),
                        row -> LoanColumns.payment(
                                row,
                                vault,
                                Objects.requireNonNull(contracts.get(row.id("loan_id")))
                                        .currency()),
                        ids));
    }

    /** The adjustments of each loan, and the transfers to it. */
    private Map<UUID, List<RecordedAdjustment>> adjustments(Map<UUID, Contract> contracts, Column ids) {
        Map<UUID, List<RecordedAdjustment>> all = new HashMap<>();
        for (RecordedAdjustment adjustment : sql.list(
                """
                select a.id, a.loan_id, a.to_loan_id, a.kind, a.amount, l.currency, a.effective_on, a.reason, a.recorded_at,
                       a.recorded_by, a.proposed_by, d.approved, d.decided_by, r.reversed_at, %s as key
                  from loan_adjustment a join loan l on l.id = a.loan_id
                  left join loan_adjustment_decision d on d.adjustment_id = a.id
                  left join loan_adjustment_reversal r on r.adjustment_id = a.id
                 where a.loan_id = any(?) or a.to_loan_id = any(?)
                """.formatted(Vault.keyOf("l.borrower_id")), row -> LoanColumns.adjustment(row, vault), ids, ids)) {
            for (UUID loan : adjustment.loans()) {
                if (contracts.containsKey(loan)) {
                    all.computeIfAbsent(loan, id -> new ArrayList<>()).add(adjustment);
                }
            }
        }
        return all;
    }

    Map<UUID, List<Hold>> holds(Collection<UUID> loanIds) {
        if (loanIds.isEmpty()) {
            return Map.of();
        }
        return grouped(
                Hold::loanId,
                sql.list(
                        """
                        select h.id, h.loan_id, h.kind, h.from_on, h.through_on, h.reason, h.authority, h.placed_by,
                               h.freezes_delinquency, h.freezes_charges, h.freezes_interest, h.freezes_contact, h.moratorium,
                               h.lifted_on, %s as key
                          from loan_hold h join loan l on l.id = h.loan_id where h.loan_id = any(?)
                        """.formatted(Vault.keyOf("l.borrower_id")),
                        row -> LoanColumns.hold(row, vault),
                        Column.uuids(loanIds)));
    }

    private Map<UUID, LocalDate> chargeOffs(Column ids) {
        Map<UUID, LocalDate> all = new HashMap<>();
        sql.list(
                "select c.loan_id, c.charged_off_on from charge_off c where c.loan_id = any(?) and not exists"
                        + " (select from charge_off_reversal r where r.charge_off_id = c.id)",
                row -> all.put(row.id("loan_id"), row.date("charged_off_on")),
                ids);
        return all;
    }

    private static Map<UUID, Contract> byId(List<Contract> contracts) {
        Map<UUID, Contract> all = new HashMap<>();
        contracts.forEach(contract -> all.put(contract.id(), contract));
        return all;
    }

    static <T> Map<UUID, List<T>> grouped(Function<T, UUID> key, List<T> rows) {
        Map<UUID, List<T>> groups = new HashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), id -> new ArrayList<>()).add(row));
        return groups;
    }
}
