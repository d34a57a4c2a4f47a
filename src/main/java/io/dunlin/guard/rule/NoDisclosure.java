package io.dunlin.guard.rule;

/**
 * Third persons do not learn of the debt: no text mentions it, and after the contact it is told that nobody did
 * (GB/T 45251-2025; 12 CFR 1006.10(b); CONC 7.9).
 */
public record NoDisclosure() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.has(TemplateTrait.MENTIONS_DEBT)) {
            return SpanCourse.always("The text mentions the debt, of which this person must not learn.");
        }
        Conduct conduct = proposal.conduct();
        boolean kept = conduct != null && conduct.attested().contains(Attestation.DEBT_KEPT_SECRET);
        return SpanCourse.when(!kept, "This person must not learn of the debt.");
    }
}
