package io.dunlin.retention;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Erases personal data by destroying its key. The sealed data stays where it is and can never be read again. So
 * figures, transitions and the proof of the log stay unchanged.
 */
@ApplicationScoped
class ErasureService {

    // In the place of the digest of a text that nobody may find any more: as long, and another one for each row.
    private static final String NOBODYS = "sha256(uuid_send(gen_random_uuid()))";

    private final Once once;
    private final Sql sql;
    private final BorrowerLock lock;
    private final RetentionService retention;
    private final RetentionRules rules;
    private final Acts acts;
    private final BusinessCalendar calendar;
    private final Identity identity;

    ErasureService(
            Once once,
            Sql sql,
            BorrowerLock lock,
            RetentionService retention,
            RetentionRules rules,
            Acts acts,
            BusinessCalendar calendar,
            Identity identity) {
        this.once = once;
        this.sql = sql;
        this.lock = lock;
        this.retention = retention;
        this.rules = rules;
        this.acts = acts;
        this.calendar = calendar;
        this.identity = identity;
    }

    /**
     * Erases a borrower and the borrower's contacts.
     *
     * @return the borrower's key, or NOT_FOUND, INVALID for another's number, or RETAINED for each thing that stands in the way
     */
    @Transactional
    Outcome<UUID> erase(UUID borrowerId, BorrowerEraseInput input) {
        return once.run(input.idempotencyKey(), "borrowerErase", input, () -> {
            // Whoever books a loan, opens a case or places a legal hold waits, and finds the borrower erased.
            if (!lock.take(borrowerId)) {
                return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such object.");
            }
            // So does whoever seals or imports something: what they wrote is there when obstacles are looked for.
            sql.find("select 1 from personal_key where borrower_id = ? for no key update", row -> true, borrowerId);
            boolean named = sql.find(
                            "select 1 from borrower where id = ? and number = ?",
                            row -> true,
                            borrowerId,
                            input.number())
                    .isPresent();
            if (!named) {
                return Outcome.refused(ErrorCode.INVALID, "number", "This is not the number of the borrower.");
            }
            List<ErasureObstacle> obstacles =
                    retention.obstacles(List.of(borrowerId)).getOrDefault(borrowerId, List.of());
            return obstacles.isEmpty()
                    ? Outcome.accepted(erased(borrowerId, input.basis()))
                    : Outcome.refused(obstacles.stream()
                            .map(obstacle -> Violation.of(ErrorCode.RETAINED, "borrowerId", obstacle.sentence()))
                            .toList());
        });
    }

    private UUID erased(UUID borrowerId, ErasureBasis basis) {
        sql.update("update personal_key set master = null, wrapped = null where borrower_id = ?", borrowerId);
        sql.update(
                "update borrower set version = version + 1, changed_at = ?, changed_by = ?,"
                        + " national_id_index = case when national_id is not null then " + NOBODYS
                        + " end where id = ?",
                calendar.now(),
                identity.user(),
                borrowerId);
        sql.update("update contact_point set value_index = " + NOBODYS + " where borrower_id = ?", borrowerId);
        // Of what was sent when the person, a contact or a point was added or changed; others end with their keys.
        sql.update(
                "update idempotency set digest = " + NOBODYS + " where result in (select cast(? as uuid) union all"
                        + " select id from contact where borrower_id = ? union all"
                        + " select id from contact_point where borrower_id = ?)",
                borrowerId,
                borrowerId,
                borrowerId);
        sql.update(
                "insert into erasure (borrower_id, basis, duties, erased_at, erased_by) values (?, ?, ?, ?, ?)",
                borrowerId,
                basis,
                new Column("text", rules.ids()),
                calendar.now(),
                identity.user());
        acts.record(borrowerId, null, ActKind.BORROWER_ERASED, new Acts.Detail("basis", basis));
        sql.update("delete from retention_review where borrower_id = ?", borrowerId);
        return borrowerId;
    }
}
