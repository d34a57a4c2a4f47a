package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A contact of the borrower may be asked only when the borrower cannot be: after a number of failed attempts in a row,
 * with no number that works, or when the borrower died or lacks capacity. Even then the contact may be asked for some
 * purposes only (GB/T 45251-2025, CBA 2026).
 *
 * @param failures the number of failed attempts in a row, 1 or more
 * @param purposes the allowed purposes
 */
public record ThirdPartyAccess(int failures, Set<ContactPurpose> purposes) implements Rule {

    private static final Set<BorrowerConditionKind> GONE = EnumSet.of(
            BorrowerConditionKind.DECEASED,
            BorrowerConditionKind.INCAPACITATED,
            BorrowerConditionKind.UNREACHABLE_PROVEN);

    public ThirdPartyAccess {
        purposes = Set.copyOf(purposes);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (!purposes.contains(proposal.purpose())) {
            return RangeCourse.always(
                    purposes.isEmpty()
                            ? "A contact of the borrower may not be asked at all."
                            : "A contact of the borrower may only be asked %s."
                                    .formatted(Words.any(
                                            purposes.stream().map(Words::what).toList())));
        }
        List<TimeRange> open = new ArrayList<>(facts.restraints().during(GONE, facts.businessZone()));
        Instant invalid = facts.reachability().numbersInvalidSince();
        if (invalid != null) {
            open.add(TimeRange.from(invalid));
        }
        open.addAll(unreachable(facts.reachability().attempts()));
        return RangeCourse.during(
                TimeRange.complement(open),
                "The borrower counts as reachable: before a contact of the borrower is asked, %s to reach the borrower %s to fail%s."
                        .formatted(
                                Words.count(failures, "attempt"),
                                failures == 1 ? "has" : "have",
                                failures == 1 ? "" : " in a row"));
    }

    /** From the last of enough failures in a row until the borrower is reached again. */
    private List<TimeRange> unreachable(List<Attempt> attempts) {
        List<TimeRange> ranges = new ArrayList<>();
        int failed = 0;
        Instant since = Instant.MAX;
        for (Attempt attempt : attempts.stream()
                .sorted(Comparator.comparing(Attempt::at).thenComparing(Attempt::reached))
                .toList()) {
            failed = attempt.reached() ? 0 : failed + 1;
            if (failed == failures) {
                since = attempt.at();
            } else if (failed == 0) {
                ranges.add(new TimeRange(since, attempt.at()));
                since = Instant.MAX;
            }
        }
        ranges.add(new TimeRange(since, Instant.MAX));
        return ranges.stream().filter(range -> !range.isEmpty()).toList();
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ThirdPartyAccess access
                && failures >= access.failures
                && access.purposes.containsAll(purposes);
    }
}
