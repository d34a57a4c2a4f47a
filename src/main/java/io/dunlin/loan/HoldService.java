package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.TransitionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places holds on loans and lifts them. */
@ApplicationScoped
public class HoldService {

    // A hold that has no end is that of a mental health crisis, which may come again.
    private static final String SECOND_BREATHING_SPACE = """
            select h.id
              from loan_hold h join loan l on l.id = h.loan_id join borrower b on b.id = l.borrower_id
             where h.id = ? and h.kind = 'MORATORIUM' and b.country = 'GB' and upper(h.covers) is not null
               and exists (select from loan_hold p join loan m on m.id = p.loan_id
                            where m.borrower_id = l.borrower_id and p.kind = 'MORATORIUM' and not isempty(p.covers)
                              and upper(p.covers) <= lower(h.covers)
                              and upper(p.covers) > lower(h.covers) - interval '12 months')
            """;

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final LoanChanges changes;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Event<ContactRestrained> restrained;

    HoldService(
            Once once,
            Sql sql,
            Vault vault,
            LoanChanges changes,
            BusinessCalendar calendar,
            Identity identity,
            Event<ContactRestrained> restrained) {
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.changes = changes;
        this.calendar = calendar;
        this.identity = identity;
        this.restrained = restrained;
    }

    /**
     * A hold to be placed.
     *
     * @param from the first day, not before disbursement; it may lie in the past or the future
     * @param through the last day (inclusive); null: until it is lifted
     */
    public record NewHold(
            UUID loanId,
            HoldKind kind,
            LocalDate from,
            @Nullable LocalDate through,
            String reason,
            @Nullable String authority,
            boolean freezesDelinquency,
            boolean freezesCharges,
            boolean freezesContact) {}

    @Transactional
    public Outcome<UUID> place(@Nullable String idempotencyKey, NewHold command) {
        return once.run(
                idempotencyKey,
                "loanHoldPlace",
                command,
                () -> changes.open(command.loanId())
                        .map(facts -> place(facts, command))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "loanId", "There is no such loan.")));
    }

    private Outcome<UUID> place(LoanFacts facts, NewHold command) {
        List<Violation> violations = check(facts, command);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        PersonalKey key = vault.of(facts.contract().borrowerId());
        Hold hold = new Hold(
                Ids.next(),
                command.loanId(),
                command.kind(),
                command.from(),
                command.through(),
                key.text(Hold.REASON, key.seal(Hold.REASON, command.reason())),
                key.text(Hold.AUTHORITY, key.seal(Hold.AUTHORITY, command.authority())),
                identity.user(),
                command.freezesDelinquency(),
                command.freezesCharges(),
                command.freezesContact(),
                null);
        changes.write(facts.with(hold), TransitionCause.HOLD);
        insert(hold);
        restrained.fire(new ContactRestrained(facts.contract().borrowerId()));
        return Outcome.accepted(hold.id());
    }

    private static List<Violation> check(LoanFacts facts, NewHold command) {
        List<Violation> violations = new ArrayList<>();
        if (command.from().isBefore(facts.contract().disbursedOn())
                || command.from().isAfter(LATEST)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "from",
                    "The first day must not be before disbursement, and must be before the year 3000."));
        }
        if (command.through() != null && command.through().isBefore(command.from())) {
            violations.add(
                    Violation.of(ErrorCode.OUT_OF_RANGE, "through", "A hold must not end before its first day."));
        }
        if (command.through() != null && command.through().isAfter(LATEST)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "through",
                    "The last day must be before the year 3000; leave it out for a hold without an end."));
        }
        boolean overlaps = facts.holds().stream()
                .filter(hold -> hold.kind() == command.kind())
                .anyMatch(hold -> hold.overlaps(command.from(), command.through()));
        if (violations.isEmpty() && overlaps) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE, "from", "Another hold of this kind covers some of these days."));
        }
        return violations;
    }

    private void insert(Hold hold) {
        sql.update(
                """
                insert into loan_hold (id, loan_id, kind, from_on, through_on, reason, authority, freezes_delinquency,
                                       freezes_charges, freezes_contact, placed_at, placed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                hold.freezesContact(),
                calendar.now(),
                hold.placedBy());
    }

    /**
     * What whoever placed a hold should know: in England and Wales breathing space is given once in twelve months (Debt
     * Respite Scheme Regulations 2020).
     */
    @Transactional
    public List<String> warnings(UUID holdId) {
        return sql.find(SECOND_BREATHING_SPACE, row -> row.id("id"), holdId)
                .map(
                        found -> List.of(
                                "The borrower had a breathing space that ended less than twelve months before this one begins."))
                .orElse(List.of());
    }

    /**
     * A hold to be lifted.
     *
     * @param on the first day on which it no longer holds: from its first day through its last, not in the future
     */
    public record Lift(UUID holdId, LocalDate on, String reason) {}

    @Transactional
    public Outcome<UUID> lift(@Nullable String idempotencyKey, Lift command) {
        return once.run(
                idempotencyKey,
                "loanHoldLift",
                command,
                () -> sql.find("select loan_id from loan_hold where id = ?", row -> row.id("loan_id"), command.holdId())
                        .flatMap(changes::open)
                        .map(facts -> lift(facts, command))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "holdId", "There is no such hold.")));
    }

    private Outcome<UUID> lift(LoanFacts facts, Lift command) {
        Hold hold = facts.holds().stream()
                .filter(candidate -> candidate.id().equals(command.holdId()))
                .findFirst()
                .orElseThrow();
        if (hold.liftedOn() != null) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "holdId", "The hold was lifted already.");
        }
        boolean afterEnd = hold.through() != null && command.on().isAfter(hold.through());
        if (command.on().isBefore(hold.from()) || afterEnd || command.on().isAfter(calendar.businessDate())) {
            return Outcome.refused(ErrorCode.OUT_OF_RANGE, "on", "Must lie within the hold and not in the future.");
        }
        byte[] reason = vault.of(facts.contract().borrowerId()).sealed("loan_hold.lift_reason", command.reason());
        changes.write(facts.with(hold.lifted(command.on())), TransitionCause.HOLD);
        sql.update("""
                update loan_hold
                   set version = version + 1, lifted_on = ?, lift_reason = ?, lifted_at = ?, lifted_by = ?
                 where id = ?
                """, command.on(), reason, calendar.now(), identity.user(), hold.id());
        return Outcome.accepted(hold.id());
    }
}
