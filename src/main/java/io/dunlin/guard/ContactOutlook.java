package io.dunlin.guard;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.AllowedWindows;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.kernel.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Looks ahead at contacts that are not planned in detail. The caller and the text are decided later, so rules that need
 * them are left out. Before a contact is made the {@link ContactJudge} asks these rules too.
 */
@ApplicationScoped
public class ContactOutlook {

    private final Regimes regimes;
    private final BusinessCalendar calendar;

    ContactOutlook(Regimes regimes, BusinessCalendar calendar) {
        this.regimes = regimes;
        this.calendar = calendar;
    }

    /** What is ahead of the people of a case: the rules about its loans are the same for all of them. */
    public OfCase of(Dossier dossier) {
        return new OfCase(dossier, regimes.rulesFor(dossier.selection(dossier.ofCase())), calendar.zone());
    }

    /**
     * Contacts about all loans of a case.
     *
     * @param dossier read for the stretch of time, or for the instant
     */
    public record OfCase(Dossier dossier, List<StatedRule> rules, ZoneId businessZone) {

        /**
         * When a contact is allowed, in order, cut at the ends of the stretch.
         *
         * @param from its first instant (inclusive)
         * @param until the instant at which it is over (exclusive)
         */
        public List<TimeRange> windows(Proposal proposal, Instant from, Instant until) {
            return AllowedWindows.within(rules, proposal, facts(proposal), from, until);
        }

        /** Whether a contact is allowed, as far as is known. */
        public Verdict verdict(Proposal proposal, Instant at) {
            return Judge.judgeAsFarAsKnown(rules, proposal, facts(proposal), at);
        }

        private Facts facts(Proposal proposal) {
            return dossier.facts(proposal, businessZone, Map.of());
        }
    }

    /**
     * What decides besides facts: the versions of all rules and the lender's zone, as in {@code CN 1, HOUSE 2, UTC}. What was
     * found with another edition has to be looked at anew.
     */
    public String edition() {
        return String.join(", ", regimes.versions()) + ", " + calendar.zone();
    }
}
