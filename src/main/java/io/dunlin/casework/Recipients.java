package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.StaffFitness;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.StaffLock;
import io.dunlin.people.collector.StaffLock.Held;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds who gets a case, and what is against it. */
@ApplicationScoped
class Recipients {

    private final StaffLock staff;
    private final StaffFitness fitness;
    private final Identity identity;
    private final Sql sql;
    private final BusinessCalendar calendar;

    Recipients(StaffLock staff, StaffFitness fitness, Identity identity, Sql sql, BusinessCalendar calendar) {
        this.staff = staff;
        this.fitness = fitness;
        this.identity = identity;
        this.sql = sql;
        this.calendar = calendar;
    }

    /** The collector with this code, kept as it is until the transaction ends; empty for one whom the caller does not know. */
    Optional<Held> collector(String code) {
        return Optional.ofNullable(staff.take(List.of(code)).get(code))
                .filter(held -> agency() == null || Objects.equals(agency(), held.agency()));
    }

    /** The team with this code; empty for one whom the caller does not know: teams are the lender's. */
    Optional<UUID> team(String code) {
        return agency() == null
                ? sql.find("select id from team where code = ?", row -> row.id("id"), code)
                : Optional.empty();
    }

    boolean isPlaced(UUID caseId) {
        return sql.find("select 1 from placement where case_id = ? and recalled_at is null", row -> true, caseId)
                .isPresent();
    }

    private @Nullable String agency() {
        return identity.caller().map(Caller::agency).orElse(null);
    }

    /** Why the collector does not get the case; empty when nothing is against it. */
    Optional<Violation> against(Held collector, CollectionCase found, Stamp stamp) {
        if (!collector.active()) {
            return refused("The collector is inactive.");
        }
        Check check = check(collector, found.id, stamp);
        if (!Objects.equals(check.agency(), collector.agency())) {
            return refused(
                    check.agency() == null
                            ? "The case is the lender's own: assign it to somebody of the lender's people."
                            : "The case is placed with an agency: assign it to somebody of that agency.");
        }
        if (!check.fit()) {
            return refused("The collector has no valid training that the rules for this borrower ask for.");
        }
        return check.care()
                ? Optional.empty()
                : refused("The borrower is vulnerable, and the collector has no valid training for that.");
    }

    /**
     * How a collector and a case go together.
     *
     * @param agency the agency that has the case; null: none
     */
    private record Check(@Nullable String agency, boolean fit, boolean care) {}

    private Check check(Held collector, UUID caseId, Stamp stamp) {
        FitCases fit = new FitCases(fitness.of(collector.code(), collector.actorType(), stamp.at()));
        NamedSql query = fit.with(CaseFilter.one(caseId))
                .bound(
                        "select " + CaseFilter.AGENCY + " as agency, " + fit.rules() + " as fit, " + fit.care()
                                + " as care from collection_case c where c.id = :one",
                        calendar.dateOf(stamp.at()));
        return sql.find(
                        query.text(),
                        row -> new Check(row.maybeText("agency"), row.flag("fit"), row.flag("care")),
                        query.values())
                .orElseThrow();
    }

    private static Optional<Violation> refused(String message) {
        return Optional.of(Violation.of(ErrorCode.ILLEGAL_STATE, "assignee", message));
    }
}
