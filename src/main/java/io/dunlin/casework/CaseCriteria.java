package io.dunlin.casework;

import io.dunlin.casework.review.CaseKind;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Characters;
import io.dunlin.platform.Fault;
import io.dunlin.platform.IntRange;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to find: those that meet all the given criteria.
 *
 * @param status one of these; an empty list finds nothing
 * @param assignee the case is assigned to exactly this person
 * @param unassigned whether nobody has the case
 * @param placedWith the case is placed with exactly this agency
 * @param pastDueDays days past due on the business date
 * @param kind one of these; an empty list finds nothing
 */
public record CaseCriteria(
        @Nullable List<CaseStatus> status,
        @Nullable String assignee,
        @Nullable Boolean unassigned,
        @Nullable String placedWith,
        @Nullable IntRange pastDueDays,
        @Nullable List<CaseKind> kind) {

    public static final CaseCriteria ALL = new CaseCriteria(null, null, null, null, null, null);

    public static CaseCriteria of(@Nullable CaseWhere where) {
        return where == null
                ? ALL
                : new CaseCriteria(
                        where.status,
                        where.assignee,
                        where.unassigned,
                        where.placedWith,
                        where.pastDueDays,
                        where.kind);
    }

    /**
     * The filter of a query, checked.
     *
     * @throws Fault BAD_USER_INPUT when it contradicts itself or holds text that no name can hold
     */
    public static CaseCriteria checked(@Nullable CaseWhere where) {
        CaseCriteria criteria = of(where);
        criteria.violations().stream().findFirst().ifPresent(first -> {
            throw Fault.badUserInput(first.message());
        });
        return criteria;
    }

    /** What is wrong with the filter as part of a mutation's input. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (pastDueDays != null && !pastDueDays.inOrder()) {
            violations.add(new Violation(
                    ErrorCode.INVALID,
                    List.of("input", "where", "pastDueDays"),
                    "The lower bound of a range exceeds its upper one."));
        }
        check("assignee", assignee, violations);
        check("placedWith", placedWith, violations);
        return violations;
    }

    private static void check(String field, @Nullable String text, List<Violation> violations) {
        if (text != null && !Characters.areGood(text)) {
            violations.add(new Violation(ErrorCode.INVALID, List.of("input", "where", field), PlainText.MESSAGE));
        }
    }

    public boolean names(CaseStatus wanted) {
        return status != null && status.contains(wanted);
    }
}
