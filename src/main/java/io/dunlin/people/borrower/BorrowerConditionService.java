package io.dunlin.people.borrower;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.kernel.WallClock;
import io.dunlin.people.borrower.BorrowerConditionRecord.BorrowerConditionInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the recorded states of borrowers; a recorded state is never changed. */
@ApplicationScoped
public class BorrowerConditionService {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final String COLUMNS =
            "id, borrower_id, kind, from_on, through_on, evidence, detail, " + Vault.keyOf("c.borrower_id") + " as key";
    private static final String EVIDENCE = "borrower_condition.evidence";
    private static final String DETAIL = "borrower_condition.detail";

    private final Sql sql;
    private final Vault vault;
    private final BorrowerLock lock;
    private final Event<ContactRestrained> restrained;
    private final VisibleObjects visible;
    private final BusinessCalendar calendar;

    BorrowerConditionService(
            Sql sql,
            Vault vault,
            BorrowerLock lock,
            Event<ContactRestrained> restrained,
            VisibleObjects visible,
            BusinessCalendar calendar) {
        this.calendar = calendar;
        this.sql = sql;
        this.vault = vault;
        this.lock = lock;
        this.restrained = restrained;
        this.visible = visible;
    }

    /** What counts of each of the borrowers: of a kind and a first day what was recorded last. */
    public Map<UUID, List<BorrowerConditionView>> ofBorrowers(Collection<UUID> borrowerIds) {
        return sql
                .list(
                        "select " + COLUMNS + " from " + ConditionsThatCount.where("k.borrower_id = any(?)")
                                + " c order by c.borrower_id, c.kind, c.from_on",
                        this::view,
                        Column.uuids(visible.borrowers(borrowerIds)))
                .stream()
                .collect(Collectors.groupingBy(BorrowerConditionView::borrowerKey));
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.BORROWER_CONDITION, this::find);
    }

    /**
     * Records that the borrower has died, as was said at an instant.
     *
     * @return the key of the condition; null where it is known already
     */
    public @Nullable UUID died(UUID borrowerId, Instant said, Stamp stamp) {
        LocalDate from = LocalDate.ofInstant(said, calendar.zone());
        boolean known = ofBorrowers(List.of(borrowerId)).getOrDefault(borrowerId, List.of()).stream()
                .anyMatch(each -> each.kind() == BorrowerConditionKind.DECEASED
                        && !each.from().isAfter(stamp.on())
                        && (each.through() == null || !each.through().isBefore(from)));
        if (known) {
            return null;
        }
        BorrowerConditionInput input = new BorrowerConditionInput(
                null,
                NodeId.encode(NodeType.BORROWER, borrowerId),
                BorrowerConditionKind.DECEASED,
                from,
                null,
                null,
                null);
        return insert(borrowerId, input, stamp).key();
    }

    @Nullable
    BorrowerConditionView find(UUID key) {
        return sql.find("select " + COLUMNS + " from borrower_condition c where id = ?", this::view, key)
                .orElse(null);
    }

    /**
     * Records a state; contacts that are judged afterwards are judged with it.
     *
     * @return it, or NOT_FOUND, or what is wrong with it
     */
    Outcome<Written<BorrowerConditionView>> record(BorrowerConditionInput input, Stamp stamp) {
        UUID borrowerId = NodeId.required(NodeType.BORROWER, input.borrowerId());
        List<Violation> violations = check(input);
        if (!lock.take(borrowerId)) {
            violations.add(0, Violation.of(ErrorCode.NOT_FOUND, "borrowerId", "There is no such borrower."));
        }
        return violations.isEmpty() ? Outcome.accepted(insert(borrowerId, input, stamp)) : Outcome.refused(violations);
    }

    private Written<BorrowerConditionView> insert(UUID borrowerId, BorrowerConditionInput input, Stamp stamp) {
        UUID key = Ids.next();
        PersonalKey seal = vault.of(borrowerId);
        sql.update(
                """
                insert into borrower_condition (id, borrower_id, kind, from_on, through_on, evidence, detail, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key,
                borrowerId,
                input.kind(),
                input.from(),
                input.through(),
                seal.seal(EVIDENCE, input.evidence()),
                seal.seal(DETAIL, input.detail()),
                stamp.at(),
                stamp.by());
        restrained.fire(new ContactRestrained(borrowerId));
        return new Written<>(
                key,
                new BorrowerConditionView(
                        key,
                        borrowerId,
                        input.kind(),
                        input.from(),
                        input.through(),
                        input.evidence(),
                        input.detail()));
    }

    private static List<Violation> check(BorrowerConditionInput input) {
        List<Violation> violations = new ArrayList<>();
        if (input.from().isBefore(EARLIEST) || input.from().isAfter(LATEST)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "from",
                    "The first day must be in 1900 or later, and before the year 3000."));
        }
        LocalDate through = input.through();
        if (through != null && (through.isBefore(input.from()) || through.isAfter(LATEST))) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "through",
                    "The last day must not be before the first day, and must be before the year 3000."));
        }
        if (input.kind() == BorrowerConditionKind.AGREED_TO_TIME) {
            checkTimes(input.detail(), violations);
        }
        return violations;
    }

    private static void checkTimes(@Nullable String times, List<Violation> violations) {
        if (times == null) {
            violations.add(Violation.of(ErrorCode.REQUIRED, "detail", "Give the agreed hours, such as 18:00-21:29."));
        } else if (!WallClock.isSpan(times)) {
            violations.add(Violation.of(ErrorCode.INVALID, "detail", "Hours have the form 18:00-21:29."));
        }
    }

    private BorrowerConditionView view(Row row) {
        return new BorrowerConditionView(
                row.id("id"),
                row.id("borrower_id"),
                row.oneOf(BorrowerConditionKind.class, "kind"),
                row.date("from_on"),
                row.maybeDate("through_on"),
                vault.open(row, "key", EVIDENCE),
                vault.open(row, "key", DETAIL));
    }
}
