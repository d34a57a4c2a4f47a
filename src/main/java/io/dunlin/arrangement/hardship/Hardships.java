package io.dunlin.arrangement.hardship;

import io.dunlin.arrangement.hardship.HardshipDeclare.HardshipDeclareInput;
import io.dunlin.kernel.Money;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.Decimal;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.DelinquencyReason;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that borrowers are in hardship. */
@ApplicationScoped
public class Hardships {

    private final Sql sql;
    private final Vault vault;
    private final BorrowerLock borrowers;
    private final HardshipQueries hardships;
    private final Acts acts;

    Hardships(Sql sql, Vault vault, BorrowerLock borrowers, HardshipQueries hardships, Acts acts) {
        this.sql = sql;
        this.vault = vault;
        this.borrowers = borrowers;
        this.hardships = hardships;
        this.acts = acts;
    }

    /** A case that is open. */
    private record Open(UUID key, HardshipStatus status) {}

    /** Declares a hardship, or gives what was asked for about the one that is open. */
    Outcome<Written<HardshipView>> declare(HardshipDeclareInput input, Stamp stamp) {
        UUID borrowerId = NodeId.required(NodeType.BORROWER, input.borrowerId());
        if (!borrowers.take(borrowerId)) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such borrower.");
        }
        List<Violation> violations = new ArrayList<>(HardshipCheck.check(input, stamp.on()));
        Optional<Open> open = open(borrowerId);
        if (open.filter(each -> each.status().after(HardshipEvent.SUPPLY).isEmpty())
                .isPresent()) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE,
                    "borrowerId",
                    "The borrower has a hardship case that is " + open.get().status() + " already."));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        UUID key = open.isPresent()
                ? supply(open.get().key(), borrowerId, input, stamp)
                : insert(borrowerId, input, stamp);
        return Outcome.accepted(new Written<>(key, shown(key)));
    }

    /**
     * Declares the hardship that somebody claims in a contact, in the transaction that logs the contact and has locked the
     * borrower.
     *
     * @return its key; null where one is open already
     */
    public @Nullable UUID claimed(UUID borrowerId, DelinquencyReason reason, Stamp stamp) {
        return open(borrowerId).isPresent()
                ? null
                : insert(
                        borrowerId,
                        new HardshipDeclareInput(
                                null,
                                NodeId.encode(NodeType.BORROWER, borrowerId),
                                reason,
                                null,
                                null,
                                null,
                                null,
                                null),
                        stamp);
    }

    HardshipView shown(@Nullable UUID key) {
        return Objects.requireNonNull(hardships.find(Objects.requireNonNull(key)));
    }

    private Optional<Open> open(UUID borrowerId) {
        return sql.find(
                "select id, status from hardship_case where borrower_id = ? and status in " + HardshipStatus.OPEN,
                row -> new Open(row.id("id"), row.oneOf(HardshipStatus.class, "status")),
                borrowerId);
    }

    private UUID insert(UUID borrowerId, HardshipDeclareInput input, Stamp stamp) {
        UUID key = Ids.next();
        PersonalKey seal = vault.of(borrowerId);
        sql.update(
                """
                insert into hardship_case (id, borrower_id, reason, monthly_income, monthly_expenses, expected_through, note, status,
                                           declared_at, declared_by)
                values (?, ?, ?, ?, ?, ?, ?, 'DECLARED', ?, ?)
                """,
                key,
                borrowerId,
                input.reason(),
                seal.seal(HardshipTables.INCOME, amount(input.monthlyIncome(), input)),
                seal.seal(HardshipTables.EXPENSES, amount(input.monthlyExpenses(), input)),
                input.expectedThrough(),
                seal.seal(HardshipTables.NOTE, input.note()),
                stamp.at(),
                stamp.by());
        record(borrowerId, key, ActKind.HARDSHIP_DECLARED, input, stamp);
        return key;
    }

    /** Amounts are of one currency, so they are replaced together; what is left out stays. */
    private UUID supply(UUID key, UUID borrowerId, HardshipDeclareInput input, Stamp stamp) {
        PersonalKey seal = vault.of(borrowerId);
        boolean amounts = input.currency() != null;
        sql.update(
                """
                update hardship_case
                   set version = version + 1, status = 'DECLARED', reason = ?, review_on = null, supplied_at = ?, supplied_by = ?,
                       monthly_income = case when ? then ? else monthly_income end,
                       monthly_expenses = case when ? then ? else monthly_expenses end,
                       expected_through = coalesce(?, expected_through), note = coalesce(?, note)
                 where id = ?
                """,
                input.reason(),
                stamp.at(),
                stamp.by(),
                amounts,
                seal.seal(HardshipTables.INCOME, amount(input.monthlyIncome(), input)),
                amounts,
                seal.seal(HardshipTables.EXPENSES, amount(input.monthlyExpenses(), input)),
                input.expectedThrough(),
                seal.seal(HardshipTables.NOTE, input.note()),
                key);
        record(borrowerId, key, ActKind.HARDSHIP_SUPPLIED, input, stamp);
        return key;
    }

    private static @Nullable String amount(@Nullable Decimal amount, HardshipDeclareInput input) {
        return amount == null
                ? null
                : Money.of(amount.value(), Currency.getInstance(input.currency()))
                        .toString();
    }

    private void record(UUID borrowerId, UUID key, ActKind kind, HardshipDeclareInput input, Stamp stamp) {
        acts.record(
                borrowerId,
                null,
                kind,
                stamp,
                new Acts.Detail("hardship", key),
                new Acts.Detail("reason", input.reason()));
    }
}
