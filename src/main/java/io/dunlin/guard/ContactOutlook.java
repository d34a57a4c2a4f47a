package io.dunlin.guard;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.AllowedWindows;
import io.dunlin.guard.rule.AllowedWindows.Window;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Looks ahead at contacts that are not planned in detail: who will call and what will be written is decided later, so rules
 * that cannot tell without it are left out. Before a contact is made the {@link ContactJudge} asks them.
 */
@ApplicationScoped
public class ContactOutlook {

    private final Regimes regimes;
    private final BusinessCalendar calendar;

    ContactOutlook(Regimes regimes, BusinessCalendar calendar) {
        this.regimes = regimes;
        this.calendar = calendar;
    }

    /**
     * When a contact is allowed, in order, cut at the ends of the stretch.
     *
     * @param dossier read for the stretch
     * @param from its first instant (inclusive)
     * @param until the instant at which it is over (exclusive)
     */
    public List<Window> windows(Dossier dossier, Proposal proposal, Instant from, Instant until) {
        return AllowedWindows.within(rules(dossier, proposal), proposal, facts(dossier, proposal), from, until);
    }

    /**
     * Whether a contact is allowed, as far as is known.
     *
     * @param dossier read for the instant
     */
    public Verdict verdict(Dossier dossier, Proposal proposal, Instant at) {
        return Judge.judgeAsFarAsKnown(rules(dossier, proposal), proposal, facts(dossier, proposal), at);
    }

    /**
     * What decides besides facts: the versions of all rules and the lender's zone, as in {@code CN 1, HOUSE 2, UTC}. What was
     * found with another edition has to be looked at anew.
     */
    public String edition() {
        return String.join(", ", regimes.versions()) + ", " + calendar.zone();
    }

    private List<StatedRule> rules(Dossier dossier, Proposal proposal) {
        return regimes.rulesFor(dossier.selection(proposal.debts()));
    }

    private Facts facts(Dossier dossier, Proposal proposal) {
        return dossier.facts(proposal, calendar.zone(), Map.of());
    }
}
