package io.dunlin.guard.rule;

import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.TemplateTrait;

/**
 * Only those whom the debt concerns learn of it. No text to a contact of the borrower mentions the debt, and after such
 * a contact the collector reports that the debt was not mentioned (GB/T 45251-2025; 12 CFR 1006.10(b); CONC 7.9).
 * Anybody else who is reached by chance, at any number, must not learn of it either (15 USC 1692c(b)). Those who act
 * for the borrower may know.
 *
 * @param standInsMayKnow whether everybody who stands in the borrower's place may know, as the spouse (15 USC 1692c(d))
 * @param unlessLawTells whether the rule gives way to a law that says that somebody who stands in the borrower's place
 *     may know: a person who may be asked to pay may be told why
 */
public record NoDisclosure(boolean standInsMayKnow, boolean unlessLawTells) implements Rule {

    /** One that makes way for no other. */
    public NoDisclosure(boolean standInsMayKnow) {
        this(standInsMayKnow, false);
    }

    @Override
    public boolean makesWayFor(Rule other, Facts facts) {
        return unlessLawTells
                && facts.person().standIn() != null
                && other instanceof NoDisclosure law
                && law.standInsMayKnow;
    }

    @Override
    public boolean isAboutWhatIsTold() {
        return true;
    }

    /** A voice mail reaches nobody, and whoever hears it may learn of the debt all the same. */
    @Override
    public boolean isOwed(Proposal made) {
        Conduct conduct = made.conduct();
        return made.isDone() || (conduct != null && conduct.debtTold());
    }

    @Override
    public boolean isBrokenBeforehand(Proposal proposal, Facts facts) {
        return proposal.has(TemplateTrait.MENTIONS_DEBT);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Conduct conduct = proposal.conduct();
        boolean mentioned = proposal.has(TemplateTrait.MENTIONS_DEBT);
        if (conduct != null && conduct.byAnother()) {
            return RangeCourse.when(
                    mentioned || conduct.debtTold(), "Somebody else was reached, who must not learn of the debt.");
        }
        if (!isThirdPerson(proposal, facts)) {
            return RangeCourse.PASSES;
        }
        if (mentioned) {
            return RangeCourse.always("The text names the debt, of which this person must not learn.");
        }
        boolean kept = conduct != null && conduct.attested().contains(Attestation.DEBT_KEPT_SECRET);
        return RangeCourse.when(
                !kept,
                conduct == null
                        ? "Say nothing of the debt: this person must not learn of it."
                        : "It was not logged that this person learned nothing of the debt.");
    }

    private boolean isThirdPerson(Proposal proposal, Facts facts) {
        StandIn standIn = facts.person().standIn();
        return proposal.role() == PartyRole.CONTACT && (standIn == null || !(standInsMayKnow || standIn.byLaw()));
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof NoDisclosure secret
                && (!standInsMayKnow || secret.standInsMayKnow)
                && (!unlessLawTells || secret.unlessLawTells);
    }
}
