package io.dunlin.casework.placement;

import io.dunlin.casework.CollectionCase;
import io.dunlin.kernel.Violation;
import io.dunlin.people.agency.Agency;
import io.dunlin.people.agency.AgencyStatus;
import io.dunlin.people.borrower.ConditionsThatCount;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what speaks against placing a case with an agency: all of it at once. */
@ApplicationScoped
class PlacementRules {

    private static final int REVIEW_YEARS = 1;
    private static final int RECALL_YEARS = 5;

    /** What may be found of a case, and how it is said. */
    private static final Map<String, String> AGAINST = new LinkedHashMap<>();

    static {
        AGAINST.put("PLACED", "The case is placed with an agency already: recall it first.");
        AGAINST.put("DECEASED", "The borrower has died.");
        AGAINST.put("REPRESENTED_BY_ATTORNEY", "An attorney represents the borrower.");
        AGAINST.put("VULNERABLE", "The borrower needs special care.");
        AGAINST.put("DISPUTE", "A loan of the case is disputed.");
        AGAINST.put("MORATORIUM", "A moratorium holds a loan of the case.");
    }

    private static final String FOUND = """
            select 'PLACED' as what where exists (select from placement where case_id = ? and recalled_at is null)
            union select c.kind from
                %s c
             where c.through_on is null or c.through_on >= ?
            union select h.kind from loan_hold h join case_loan m on m.loan_id = h.loan_id
             where m.case_id = ? and m.left_on is null and h.kind in ('DECEASED', 'DISPUTE', 'MORATORIUM') and h.covers @> cast(? as date)
            """.formatted(
                    ConditionsThatCount.where(
                            "k.borrower_id = ? and k.kind in ('DECEASED', 'REPRESENTED_BY_ATTORNEY', 'VULNERABLE') and k.from_on <= ?"));

    private final Sql sql;

    PlacementRules(Sql sql) {
        this.sql = sql;
    }

    /** What speaks against the case, which is locked, and against its borrower and its loans. */
    List<Violation> ofCase(CollectionCase of, LocalDate today) {
        List<Violation> against = new ArrayList<>();
        if (of.isClosed()) {
            against.add(state("caseId", "The case is closed."));
        }
        Set<String> found =
                Set.copyOf(sql.list(FOUND, row -> row.text("what"), of.id, of.borrowerId, today, today, of.id, today));
        AGAINST.forEach((what, sentence) -> {
            if (found.contains(what)) {
                against.add(state("caseId", sentence));
            }
        });
        return against;
    }

    /** What speaks against the agency. */
    static List<Violation> ofAgency(@Nullable Agency agency, LocalDate today) {
        if (agency == null) {
            return List.of(Violation.of(ErrorCode.NOT_FOUND, "agency", "There is no such agency."));
        }
        List<Violation> against = new ArrayList<>();
        if (agency.status() != AgencyStatus.ACTIVE) {
            against.add(state(
                    "agency",
                    agency.status() == AgencyStatus.ENDED
                            ? "The work with the agency has ended."
                            : "The agency is suspended."));
        }
        LocalDate contract = agency.contractThrough();
        if (contract != null && contract.isBefore(today)) {
            against.add(state("agency", "The contract with the agency has ended."));
        }
        LocalDate reviewed = agency.reviewedOn();
        if (reviewed == null || reviewed.plusYears(REVIEW_YEARS).isBefore(today)) {
            against.add(state("agency", "The agency has passed no review within the last year."));
        }
        return against;
    }

    /** What speaks against the day of the recall; null, which is none, is never wrong. */
    static List<Violation> ofRecall(@Nullable LocalDate on, LocalDate today) {
        return on == null || (on.isAfter(today) && !on.isAfter(today.plusYears(RECALL_YEARS)))
                ? List.of()
                : List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        "recallOn",
                        "The day must be after the business date, at most five years."));
    }

    private static Violation state(String field, String sentence) {
        return Violation.of(ErrorCode.ILLEGAL_STATE, field, sentence);
    }
}
