package io.dunlin.guard.rule;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.DoNotContactScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts that stand against contact.
 *
 * @param stops requests not to be contacted that concern the person or the contact point, including lifted ones
 * @param conditions of the borrower
 * @param freezes holds and plans of the debts
 * @param reports outcomes of contacts that nobody has recorded yet, and those that somebody has
 * @param promises to pay debts
 */
public record Restraints(
        List<StopRequest> stops,
        List<Condition> conditions,
        List<Freeze> freezes,
        List<Report> reports,
        List<Promised> promises) {

    /** Nothing does. */
    public static final Restraints NONE = new Restraints(List.of(), List.of(), List.of(), List.of(), List.of());

    public Restraints {
        stops = List.copyOf(stops);
        conditions = List.copyOf(conditions);
        freezes = List.copyOf(freezes);
        reports = reports == null ? List.of() : List.copyOf(reports);
        promises = promises == null ? List.of() : List.copyOf(promises);
    }

    /** The same where nothing was promised. */
    public Restraints(List<StopRequest> stops, List<Condition> conditions, List<Freeze> freezes, List<Report> reports) {
        this(stops, conditions, freezes, reports, List.of());
    }

    /** The same where nothing came out in a contact. */
    public Restraints(List<StopRequest> stops, List<Condition> conditions, List<Freeze> freezes) {
        this(stops, conditions, freezes, List.of());
    }

    /**
     * An outcome of a contact that has to be recorded.
     *
     * @param person the person who was to be reached, or whom the outcome concerns
     * @param contactPoint the number or address; null when it is not known
     * @param at when the contact had this outcome
     * @param settledAt when it was recorded; null: it was not
     */
    public record Report(
            ReportKind kind,
            UUID person,
            @Nullable UUID contactPoint,
            Instant at,
            @Nullable Instant settledAt) {

        /** The same of another record of the person, or of the number. */
        public Report seen(UUID of, @Nullable UUID point) {
            return new Report(kind, of, point, at, settledAt);
        }

        TimeRange range() {
            return TimeRange.of(at, settledAt);
        }
    }

    /**
     * A request not to be contacted.
     *
     * @param person who is not to be contacted
     * @param contactPoint the contact point that is not to be used; only with scope CONTACT_POINT
     * @param channel the channel that is not to be used; only with scope CHANNEL
     * @param window the times without contact, by the person's clock; only with scope TIME_WINDOW
     * @param written whether it was made in writing
     * @param from since when the request stands; a written one since its receipt
     * @param liftedAt since when the request is lifted; null: it stands
     */
    public record StopRequest(
            DoNotContactScope scope,
            UUID person,
            @Nullable UUID contactPoint,
            @Nullable ActionChannel channel,
            @Nullable DailyRange window,
            boolean written,
            Instant from,
            @Nullable Instant liftedAt) {

        /** The same of another record of the person, or of the number. */
        public StopRequest seen(UUID of, @Nullable UUID point) {
            return new StopRequest(scope, of, point, channel, window, written, from, liftedAt);
        }

        /** For people: what was asked, and when. */
        String sentence(Facts facts) {
            String asked = "The person asked %son %s not to be contacted"
                    .formatted(written ? "in writing " : "", Words.day(from, facts));
            return asked
                    + switch (scope) {
                        case EVERYTHING, CONTACT_PERSON -> " any more.";
                        case CHANNEL -> channel == null ? " any more." : " %s.".formatted(Words.by(channel));
                        case CONTACT_POINT -> " by this number or address.";
                        case TIME_WINDOW ->
                            window == null
                                    ? " at some times."
                                    : " from %s to %s.".formatted(window.from(), window.until());
                        case WORKPLACE -> " at work.";
                    };
        }

        TimeRange range() {
            return TimeRange.of(from, liftedAt);
        }
    }

    /**
     * A state of the borrower.
     *
     * @param days the lender's business dates on which it holds
     */
    public record Condition(BorrowerConditionKind kind, DateRange days) {}

    /**
     * A hold, or a plan that is being kept.
     *
     * @param debts the debts on hold
     * @param days the lender's business dates on which the hold stands; after a lift, the dates before the lift
     * @param freezesContact whether it was placed to stop contact
     * @param loan the number of the loan on hold; null when it is not known
     */
    public record Freeze(
            FreezeKind kind,
            Set<UUID> debts,
            DateRange days,
            boolean freezesContact,
            @Nullable String loan) {
        public Freeze {
            debts = Set.copyOf(debts);
        }

        /** Of a loan whose number is not known. */
        public Freeze(FreezeKind kind, Set<UUID> debts, DateRange days, boolean freezesContact) {
            this(kind, debts, days, freezesContact, null);
        }

        String name() {
            return loan == null ? "a debt that the contact is about" : "loan " + loan;
        }
    }

    /**
     * A promise to pay.
     *
     * @param debts that will be paid
     * @param from when it was made
     * @param until the business date on which it is not open any more, if nothing comes until then (exclusive)
     * @param endedAt when people ended it before; null when nobody did
     * @param reminders for each open installment the days from its due date through its grace
     */
    public record Promised(
            Set<UUID> debts,
            Instant from,
            LocalDate until,
            @Nullable Instant endedAt,
            List<DateRange> reminders) {
        public Promised {
            debts = Set.copyOf(debts);
            reminders = List.copyOf(reminders);
        }
    }

    /** When any of these conditions holds. */
    List<TimeRange> during(Collection<BorrowerConditionKind> kinds, ZoneId zone) {
        return conditions.stream()
                .filter(condition -> kinds.contains(condition.kind()))
                .map(condition -> TimeRange.of(condition.days(), zone))
                .toList();
    }
}
