package io.dunlin.retention;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.retention.BorrowerErase.BorrowerEraseInput;
import io.dunlin.retention.BorrowerErase.BorrowerErasePayload;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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

    private static final Violation OTHER_NUMBER =
            Violation.of(ErrorCode.INVALID, "number", "This is not the number of the borrower.");

    private final Sql sql;
    private final BorrowerLock lock;
    private final BorrowerService borrowers;
    private final RetentionService retention;
    private final RetentionRules rules;
    private final Acts acts;

    ErasureService(
            Sql sql,
            BorrowerLock lock,
            BorrowerService borrowers,
            RetentionService retention,
            RetentionRules rules,
            Acts acts) {
        this.sql = sql;
        this.lock = lock;
        this.borrowers = borrowers;
        this.retention = retention;
        this.rules = rules;
        this.acts = acts;
    }

    /**
     * Erases a borrower and the borrower's contacts.
     *
     * @return NOT_FOUND, INVALID for another's number, or RETAINED for each thing that stands in the way; the obstacles are
     *     shown with the refusal
     */
    Outcome<Written<BorrowerErasePayload>> erase(BorrowerEraseInput input, Stamp stamp) {
        UUID borrowerId = NodeId.required(NodeType.BORROWER, input.borrowerId());
        // Whoever books a loan, opens a case or places a legal hold waits, and finds the borrower erased.
        if (!lock.take(borrowerId)) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such object.");
        }
        // So does whoever seals or imports something: what they wrote is there when obstacles are looked for.
        sql.find("select 1 from personal_key where borrower_id = ? for no key update", row -> true, borrowerId);
        boolean named = sql.find(
                        "select 1 from borrower where id = ? and number = ?", row -> true, borrowerId, input.number())
                .isPresent();
        List<ErasureObstacle> obstacles =
                retention.obstacles(List.of(borrowerId), stamp.on()).getOrDefault(borrowerId, List.of());
        if (named && obstacles.isEmpty()) {
            erase(borrowerId, input.basis(), stamp);
            return Outcome.accepted(new Written<>(borrowerId, erased(borrowerId)));
        }
        List<Violation> violations = new ArrayList<>();
        obstacles.forEach(
                obstacle -> violations.add(Violation.of(ErrorCode.RETAINED, "borrowerId", obstacle.sentence())));
        if (!named) {
            violations.add(OTHER_NUMBER);
        }
        BorrowerErasePayload seen = new BorrowerErasePayload(null, obstacles, List.of());
        return Outcome.refused(violations, new Written<>(borrowerId, seen));
    }

    /** What is shown of a borrower who is erased. */
    BorrowerErasePayload erased(UUID borrowerId) {
        return new BorrowerErasePayload(borrowers.find(borrowerId), List.of(), List.of());
    }

    private void erase(UUID borrowerId, ErasureBasis basis, Stamp stamp) {
        sql.update("update personal_key set master = null, wrapped = null where borrower_id = ?", borrowerId);
        sql.update(
                "update borrower set version = version + 1, changed_at = ?, changed_by = ?,"
                        + " national_id_index = case when national_id is not null then " + NOBODYS
                        + " end where id = ?",
                stamp.at(),
                stamp.by(),
                borrowerId);
        sql.update("update contact_point set value_index = " + NOBODYS + " where borrower_id = ?", borrowerId);
        // Of what was sent when the person, a contact or a point was added or changed, or somebody's identity was
        // checked; others end with their keys.
        sql.update(
                "update idempotency set digest = " + NOBODYS + " where result in (select cast(? as uuid) union all"
                        + " select id from contact where borrower_id = ? union all"
                        + " select id from contact_point where borrower_id = ? union all"
                        + " select id from personal_data_access where borrower_id = ?)",
                borrowerId,
                borrowerId,
                borrowerId,
                borrowerId);
        sql.update(
                "insert into erasure (borrower_id, basis, duties, erased_at, erased_by) values (?, ?, ?, ?, ?)",
                borrowerId,
                basis,
                new Column("text", rules.ids()),
                stamp.at(),
                stamp.by());
        acts.record(borrowerId, null, ActKind.BORROWER_ERASED, stamp, new Acts.Detail("basis", basis));
        sql.update("delete from retention_review where borrower_id = ?", borrowerId);
    }
}
