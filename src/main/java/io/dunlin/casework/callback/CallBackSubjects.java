package io.dunlin.casework.callback;

import io.dunlin.casework.Subjects;
import io.dunlin.casework.Subjects.Named;
import io.dunlin.casework.callback.CallBackPlan.CallBackPlanInput;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactPointChannel;
import io.dunlin.people.borrower.ContactPointStanding;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whom a call-back is about: the borrower, the case and the number. */
@ApplicationScoped
class CallBackSubjects {

    private final Sql sql;
    private final Subjects subjects;
    private final ContactService contacts;

    CallBackSubjects(Sql sql, Subjects subjects, ContactService contacts) {
        this.sql = sql;
        this.subjects = subjects;
        this.contacts = contacts;
    }

    /** @return REQUIRED, INVALID, NOT_FOUND or ILLEGAL_STATE; else whom it is about, with the borrower locked */
    Outcome<Subject> of(CallBackPlanInput input) {
        return subjects.locked(Named.inInput(input.caseId(), input.borrowerId(), List.of()))
                .fold(
                        subject -> isClosed(subject.caseId())
                                ? Outcome.refused(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed.")
                                : Outcome.accepted(subject),
                        Outcome::refused);
    }

    /** Whether the case is closed; no case is not. */
    boolean isClosed(@Nullable UUID caseId) {
        return caseId != null
                && sql.find("select 1 from collection_case where id = ? and closed_on is not null", row -> true, caseId)
                        .isPresent();
    }

    /** The case of a call-back. */
    Optional<UUID> caseOf(UUID callBack) {
        return sql.find(
                "select case_id from call_back where id = ? and case_id is not null",
                row -> row.id("case_id"),
                callBack);
    }

    /** The case with which an agreed call-back goes: for one that is closed the open one of the borrower, if there is any. */
    @Nullable
    UUID goingOn(UUID borrowerId, @Nullable UUID caseId) {
        return isClosed(caseId)
                ? sql.find(
                                "select c.id from collection_case c where c.borrower_id = ? and "
                                        + CallBackSql.BEST_OPEN,
                                row -> row.id("id"),
                                borrowerId)
                        .orElse(null)
                : caseId;
    }

    /** Adds what is wrong with the number: it has to be one by which the borrower is reached. */
    void checkPoint(UUID borrowerId, @Nullable UUID key, List<Violation> faults) {
        if (key == null) {
            return;
        }
        ContactPointView point = contacts.pointOf(borrowerId, null, key)
                ? contacts.contactPointViews(List.of(key)).get(key)
                : null;
        if (point == null) {
            faults.add(Violation.of(ErrorCode.NOT_FOUND, "contactPointId", Ref.MESSAGE));
        } else if (point.channel() != ContactPointChannel.PHONE) {
            faults.add(Violation.of(
                    ErrorCode.INVALID,
                    "contactPointId",
                    "The contact point of a call-back must be a telephone number."));
        } else if (point.standing() == ContactPointStanding.INVALID
                || point.standing() == ContactPointStanding.WRONG_PARTY) {
            faults.add(Violation.of(
                    ErrorCode.INVALID, "contactPointId", "The telephone number does not reach the borrower."));
        }
    }
}
