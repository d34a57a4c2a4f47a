package io.dunlin.casework.callback;

import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.callback.CallBackPlan.CallBackPlanInput;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans call-backs. */
@ApplicationScoped
public class CallBacks {

    private static final String AFTER_AGREEMENT =
            "The call is later than the seventh day from today. Where the law counts an agreement to be called, it counts it for "
                    + "seven days only.";

    private final Vault vault;
    private final CallBackSubjects subjects;
    private final CaseLock lock;
    private final CaseQueries cases;
    private final CallBackHours hours;
    private final CallBackQueries callBacks;
    private final Acts acts;

    CallBacks(
            Vault vault,
            CallBackSubjects subjects,
            CaseLock lock,
            CaseQueries cases,
            CallBackHours hours,
            CallBackQueries callBacks,
            Acts acts) {
        this.vault = vault;
        this.subjects = subjects;
        this.lock = lock;
        this.cases = cases;
        this.hours = hours;
        this.callBacks = callBacks;
        this.acts = acts;
    }

    /** A call-back as it is, with its case. */
    public record Planned(
            @Nullable CallBackView callBack, @Nullable CaseView collectionCase, List<String> warnings) {}

    /** What is planned, before it is judged. */
    private record Wish(
            String field,
            Instant at,
            @Nullable UUID point,
            boolean agreed,
            @Nullable Instant agreedAt,
            @Nullable String note) {}

    Outcome<Written<Planned>> plan(CallBackPlanInput input, Stamp stamp) {
        return subjects.of(input)
                .fold(
                        about -> plan(
                                about,
                                new Wish(
                                        "at",
                                        input.at(),
                                        NodeId.key(NodeType.CONTACT_POINT, input.contactPointId())
                                                .orElse(null),
                                        false,
                                        null,
                                        input.note()),
                                stamp),
                        Outcome::refused);
    }

    /**
     * Plans the call-back to which somebody agreed in a contact, in the transaction that logs the contact and has locked the
     * borrower.
     *
     * @param consentedAt when the borrower consented; null when another person agreed
     * @return OUT_OF_RANGE or CONTACT_REFUSED at {@code callBackAt}, NOT_FOUND or INVALID at {@code contactPointId}
     */
    public Outcome<Written<Planned>> planAgreed(
            UUID borrowerId,
            @Nullable UUID caseId,
            Instant at,
            @Nullable UUID point,
            @Nullable Instant consentedAt,
            Stamp stamp) {
        UUID goesWith = subjects.goingOn(borrowerId, caseId);
        return plan(
                new Subject(borrowerId, goesWith), new Wish("callBackAt", at, point, true, consentedAt, null), stamp);
    }

    private Outcome<Written<Planned>> plan(Subject about, Wish wish, Stamp stamp) {
        List<Violation> faults = new ArrayList<>(CallBackTime.faults(wish.field(), wish.at(), stamp.at()));
        subjects.checkPoint(about.borrowerId(), wish.point(), faults);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        return hours.of(wish.field(), about, wish.point(), wish.at())
                .fold(open -> Outcome.accepted(planned(about, wish, open, stamp)), Outcome::refused);
    }

    private Written<Planned> planned(Subject about, Wish wish, CallBackHours.Open open, Stamp stamp) {
        work(about.caseId(), stamp);
        CallBack callBack = new CallBack();
        callBack.id = Ids.next();
        callBack.borrowerId = about.borrowerId();
        callBack.caseId = about.caseId();
        callBack.isAt(open);
        callBack.contactPointId = wish.point();
        callBack.agreed = wish.agreed();
        callBack.agreedAt = wish.agreedAt();
        callBack.agreedUntil = wish.agreedAt() == null ? null : open.until();
        callBack.note = vault.of(about.borrowerId()).seal(CallBack.NOTE, wish.note());
        callBack.since = stamp.at();
        callBack.plannedAt = stamp.at();
        callBack.plannedBy = stamp.by();
        callBack.persist();
        acts.record(
                about.borrowerId(),
                about.caseId(),
                ActKind.CALL_BACK_PLANNED,
                stamp,
                new Acts.Detail("callBack", callBack.id),
                new Acts.Detail("at", callBack.at),
                new Acts.Detail("agreed", callBack.agreed));
        CallBack.flush();
        return new Written<>(callBack.id, shown(callBack, open, stamp));
    }

    /** Whoever plans a call-back in a case works it. The case is locked before the call-back. */
    void work(@Nullable UUID caseId, Stamp stamp) {
        if (caseId != null) {
            lock.takeAlone(caseId).ifPresent(found -> found.work(stamp.by()));
        }
    }

    /** What was written, and a warning when it is late. */
    Planned shown(CallBack callBack, CallBackHours.Open open, Stamp stamp) {
        boolean late = CallBackTime.isAfterAgreement(open.at(), stamp.at(), open.zone());
        return shown(callBack.id, late ? List.of(AFTER_AGREEMENT) : List.of());
    }

    /** The call-back that an earlier request wrote, as it is now. */
    Planned again(@Nullable UUID key) {
        return shown(Objects.requireNonNull(key), List.of());
    }

    Planned shown(UUID key, List<String> warnings) {
        CallBackView view = callBacks.find(key);
        UUID caseId = view == null ? null : view.caseKey();
        return new Planned(view, caseId == null ? null : cases.find(caseId), warnings);
    }
}
