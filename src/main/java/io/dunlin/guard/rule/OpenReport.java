package io.dunlin.guard.rule;

import io.dunlin.vocabulary.TemplateTrait;
import java.util.List;
import java.util.Set;

/**
 * The outcome of a contact blocks the next contact until somebody records it or clears it: the person does not want to
 * be contacted (12 CFR 1006.6(c), 1006.14(h); GB/T 45251-2025), the person is dead, or the number is not the person's.
 *
 * @param reports the outcomes that block
 * @param except notices that may be sent all the same
 */
public record OpenReport(Set<ReportKind> reports, Set<TemplateTrait> except) implements Rule {

    public OpenReport {
        reports = Set.copyOf(reports);
        except = Set.copyOf(except);
    }

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        boolean matters = facts.person().point(proposal) == null
                && facts.restraints().reports().stream()
                        .anyMatch(report -> reports.contains(report.kind())
                                && report.kind().isOfPoint()
                                && facts.person().has(report.contactPoint()));
        return matters ? List.of("contactPointId") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.isAnyOf(except)) {
            return RangeCourse.PASSES;
        }
        return Courses.allOf(facts.restraints().reports().stream()
                .filter(report -> reports.contains(report.kind()) && concerns(report, proposal, facts))
                .map(report -> RangeCourse.during(List.of(report.range()), sentence(report.kind())))
                .toList());
    }

    private static boolean concerns(Restraints.Report report, Proposal proposal, Facts facts) {
        return report.kind().isOfPoint()
                ? report.contactPoint() != null
                        && report.contactPoint().equals(facts.person().point(proposal))
                : report.person().equals(proposal.person());
    }

    private static String sentence(ReportKind kind) {
        return switch (kind) {
            case STOP_REQUESTED ->
                "This person asked not to be contacted, and nobody has recorded the request yet: record it, or correct the action.";
            case DECEASED_REPORTED ->
                "This person is said to have died, and nobody has recorded it yet: record it, or correct the action.";
            case WRONG_PARTY ->
                "Somebody else was reached by this number or address, and nobody has looked into it yet: say whose it is, or correct the action.";
            case INVALID_NUMBER ->
                "This number or address did not work, and nobody has looked into it yet: say whether it does, or correct the action.";
        };
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof OpenReport open && reports.containsAll(open.reports) && open.except.containsAll(except);
    }
}
