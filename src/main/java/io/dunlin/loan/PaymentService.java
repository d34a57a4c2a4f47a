package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Money;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records payments and their reversals. Both are facts and are never changed. */
@ApplicationScoped
public class PaymentService {

    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final LoanChanges changes;
    private final LoanWriter writer;
    private final BusinessCalendar calendar;
    private final Identity identity;

    PaymentService(
            Once once,
            Sql sql,
            Vault vault,
            LoanChanges changes,
            LoanWriter writer,
            BusinessCalendar calendar,
            Identity identity) {
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.writer = writer;
        this.calendar = calendar;
        this.identity = identity;
    }

    /**
     * Money that came in.
     *
     * @param reference names the payment within the loan
     * @param effectiveOn the day from which it counts, from disbursement through the business date
     */
    public record NewPayment(
            UUID loanId,
            String reference,
            BigDecimal amount,
            String currency,
            LocalDate effectiveOn,
            @Nullable String channel) {

        /** Everything that is wrong with the payment, given its loan. */
        public List<Violation> check(Contract contract, LocalDate today) {
            List<Violation> violations = new ArrayList<>();
            Currency unit = contract.currency();
            boolean same = unit.getCurrencyCode().equals(currency);
            if (!same) {
                violations.add(
                        Violation.of(ErrorCode.INVALID, "currency", "The loan is in " + unit.getCurrencyCode() + "."));
            }
            AmountRule.positive(amount, same ? unit : null, "amount", violations);
            if (effectiveOn.isBefore(contract.disbursedOn()) || effectiveOn.isAfter(today)) {
                violations.add(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        "effectiveOn",
                        "The day must be from disbursement through the business date."));
            }
            return violations;
        }
    }

    @Transactional
    public Outcome<UUID> record(@Nullable String idempotencyKey, NewPayment command) {
        return once.run(
                idempotencyKey,
                "paymentRecord",
                command,
                () -> changes.open(command.loanId())
                        .map(facts -> record(facts, command))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan.")));
    }

    private Outcome<UUID> record(LoanFacts facts, NewPayment command) {
        Contract contract = facts.contract();
        List<Violation> violations = command.check(contract, calendar.businessDate());
        if (contract.status() == LoanStatus.CANCELLED) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "The loan is cancelled."));
        }
        if (facts.payments().stream().anyMatch(payment -> payment.reference().equals(command.reference()))) {
            violations.add(
                    Violation.of(ErrorCode.DUPLICATE, "reference", "The loan has a payment with this reference."));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        RecordedPayment payment = new RecordedPayment(
                Ids.next(),
                contract.id(),
                command.reference(),
                Money.of(command.amount(), contract.currency()),
                command.effectiveOn(),
                command.channel(),
                calendar.now(),
                null,
                null);
        changes.write(facts.with(payment), TransitionCause.PAYMENT);
        writer.record(List.of(payment), identity.user());
        return Outcome.accepted(payment.id());
    }

    /** A payment to reverse, from its effective date on. */
    public record Reversal(UUID paymentId, String reason) {}

    @Transactional
    public Outcome<UUID> reverse(@Nullable String idempotencyKey, Reversal command) {
        return once.run(
                idempotencyKey,
                "paymentReverse",
                command,
                () -> sql.find(
                                "select loan_id from payment where id = ?",
                                row -> row.id("loan_id"),
                                command.paymentId())
                        .flatMap(changes::open)
                        .map(facts -> reverse(facts, command))
                        .orElseGet(
                                () -> Outcome.refused(ErrorCode.NOT_FOUND, "paymentId", "There is no such payment.")));
    }

    private Outcome<UUID> reverse(LoanFacts facts, Reversal command) {
        RecordedPayment payment = facts.payments().stream()
                .filter(candidate -> candidate.id().equals(command.paymentId()))
                .findFirst()
                .orElseThrow();
        if (!payment.counts()) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "paymentId", "The payment was reversed already.");
        }
        Instant now = calendar.now();
        PersonalKey key = vault.of(facts.contract().borrowerId());
        byte[] reason = key.sealed(RecordedPayment.REVERSAL_REASON, command.reason());
        changes.write(
                facts.with(payment.reversed(now, key.text(RecordedPayment.REVERSAL_REASON, reason))),
                TransitionCause.REVERSAL);
        sql.update(
                "insert into payment_reversal (payment_id, loan_id, reason, reversed_at, reversed_by) values (?, ?, ?, ?, ?)",
                payment.id(),
                payment.loanId(),
                reason,
                now,
                identity.user());
        return Outcome.accepted(payment.id());
    }
}
