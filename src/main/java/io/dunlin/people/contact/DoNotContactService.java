package io.dunlin.people.contact;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.kernel.WallClock;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.people.borrower.ContactPointOwner;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.people.contact.DoNotContactLift.DoNotContactLiftInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records requests not to be contacted, and lifts them. Both take effect at once: they wait until judgements under the
 * borrower's lock are done, and all later judgements see them.
 */
@ApplicationScoped
public class DoNotContactService {

    static final String SOURCE = "do_not_contact.source";
    static final String EVIDENCE = "do_not_contact.evidence";

    private static final int MOST_BY_BORROWER = 100;

    private static final String LIFT_EVIDENCE = "do_not_contact_lift.evidence";

    private final Sql sql;
    private final Vault vault;
    private final BorrowerLock lock;
    private final ContactService contacts;
    private final DoNotContactQueries requests;
    private final ContactPointService points;
    private final Identity identity;
    private final Event<ContactRestrained> restrained;

    DoNotContactService(
            Sql sql,
            Vault vault,
            BorrowerLock lock,
            ContactService contacts,
            DoNotContactQueries requests,
            ContactPointService points,
            Identity identity,
            Event<ContactRestrained> restrained) {
        this.sql = sql;
        this.vault = vault;
        this.lock = lock;
        this.contacts = contacts;
        this.requests = requests;
        this.points = points;
        this.identity = identity;
        this.restrained = restrained;
    }

    /**
     * Records a request, within the transaction of a mutation.
     *
     * @param request of a borrower who exists
     * @return its key, or all that is wrong with it
     */
    public Outcome<UUID> request(StopRequest request, Stamp stamp) {
        lock.take(request.borrowerId());
        ContactPointOwner owner = owner(request);
        List<Violation> violations = check(request, owner, stamp.at());
        if (isByBorrower() && count(request.borrowerId(), stamp.by()) >= MOST_BY_BORROWER) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "scope",
                    "You have made " + MOST_BY_BORROWER
                            + " requests, the most allowed; ask the lender to record another one."));
        }
        return violations.isEmpty()
                ? Outcome.accepted(insert(request, whose(request, owner), stamp))
                : Outcome.refused(violations);
    }

    /** All that is wrong with a request of a borrower who is locked. */
    public List<Violation> check(StopRequest request, Instant now) {
        return check(request, owner(request), now);
    }

    /**
     * Records what was said in a contact, unless the same stands already: whoever says it again changes nothing.
     *
     * @param request of a borrower who is locked, in which nothing is wrong
     * @return the key of the request that stands
     */
    public UUID said(StopRequest request, Stamp stamp) {
        UUID whose = whose(request, owner(request));
        return standing(request, whose).orElseGet(() -> insert(request, whose, stamp));
    }

    private List<Violation> check(StopRequest request, @Nullable ContactPointOwner owner, Instant now) {
        UUID contact = request.contactId();
        boolean contactFound = contact == null || contacts.contactOf(request.borrowerId(), contact);
        boolean pointFound = request.contactPointId() == null || reaches(owner, request);
        return StopRules.check(request, contactFound, pointFound, now);
    }

    private @Nullable ContactPointOwner owner(StopRequest request) {
        return request.contactPointId() == null ? null : points.owner(request.contactPointId());
    }

    /** Of a contact point it is the request of the one whom it reaches, also when nobody is named. */
    private static @Nullable UUID whose(StopRequest request, @Nullable ContactPointOwner owner) {
        return owner == null ? request.contactId() : owner.contactId();
    }

    private Optional<UUID> standing(StopRequest request, @Nullable UUID whose) {
        return sql.find(
                """
                select d.id from do_not_contact d
                 where d.borrower_id = ? and d.scope = ? and d.contact_id is not distinct from ?
                   and d.contact_point_id is not distinct from ? and d.channel is not distinct from ?
                   and d.daily_from is not distinct from ? and d.daily_through is not distinct from ?
                   and (d.written or not ?) and d.requested_at <= ?
                   and not exists (select from do_not_contact_lift f where f.do_not_contact_id = d.id)
                 order by d.recorded_at, d.id limit 1
                """,
                row -> row.id("id"),
                request.borrowerId(),
                request.scope(),
                whose,
                request.contactPointId(),
                request.channel(),
                time(request.dailyFrom()),
                time(request.dailyThrough()),
                request.written(),
                request.requestedAt());
    }

    /**
     * Records that a request does not stand any more.
     *
     * @return the request, or NOT_FOUND, or ILLEGAL_STATE when it is lifted already
     */
    Outcome<Written<DoNotContactView>> lift(DoNotContactLiftInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.DO_NOT_CONTACT, input.doNotContactId());
        Optional<UUID> borrower =
                sql.find("select borrower_id from do_not_contact where id = ?", row -> row.id("borrower_id"), key);
        if (borrower.isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "doNotContactId", "There is no such object.");
        }
        lock.take(borrower.get());
        if (sql.find("select 1 from do_not_contact_lift where do_not_contact_id = ?", row -> true, key)
                .isPresent()) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "doNotContactId", "The request was lifted already.");
        }
        sql.update(
                "insert into do_not_contact_lift (do_not_contact_id, evidence, lifted_at, lifted_by) values (?, ?, ?, ?)",
                key,
                vault.of(borrower.get()).seal(LIFT_EVIDENCE, input.evidence()),
                stamp.at(),
                stamp.by());
        return Outcome.accepted(new Written<>(key, Objects.requireNonNull(requests.find(key))));
    }

    private boolean isByBorrower() {
        return identity.caller().map(Caller::borrower).isPresent();
    }

    /** How many the borrower has made: what others have recorded does not count. */
    private int count(UUID borrowerId, String by) {
        return sql.count(
                "select count(*) from do_not_contact where borrower_id = ? and recorded_by = ?", borrowerId, by);
    }

    private static boolean reaches(@Nullable ContactPointOwner owner, StopRequest request) {
        return owner != null
                && owner.borrowerId().equals(request.borrowerId())
                && (request.contactId() == null || request.contactId().equals(owner.contactId()));
    }

    /** @param contact whose request it is */
    private UUID insert(StopRequest request, @Nullable UUID contact, Stamp stamp) {
        UUID key = Ids.next();
        PersonalKey seal = vault.of(request.borrowerId());
        sql.update(
                """
                insert into do_not_contact (id, borrower_id, scope, contact_id, contact_point_id, channel, daily_from, daily_through,
                                            written, requested_at, source, evidence, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key,
                request.borrowerId(),
                request.scope(),
                contact,
                request.contactPointId(),
                request.channel(),
                time(request.dailyFrom()),
                time(request.dailyThrough()),
                request.written(),
                request.requestedAt().truncatedTo(ChronoUnit.MICROS),
                seal.seal(SOURCE, request.source()),
                seal.seal(EVIDENCE, request.evidence()),
                stamp.at(),
                stamp.by());
        restrained.fire(new ContactRestrained(request.borrowerId()));
        return key;
    }

    private static @Nullable LocalTime time(@Nullable String written) {
        return written == null ? null : WallClock.minute(written).orElseThrow();
    }
}
