package io.dunlin.guard;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.CollectorReader;
import io.dunlin.guard.regime.Audience;
import io.dunlin.guard.regime.Protected;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.CollectorFacts;
import io.dunlin.guard.rule.CollectorFitness;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.RuleEffect;
import io.dunlin.vocabulary.TrainingTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whose cases a collector may work, by the rules that the guard would refuse the collector's calls by. */
@ApplicationScoped
public class StaffFitness {

    private final Regimes regimes;
    private final CollectorReader collectors;
    private final BusinessCalendar calendar;

    StaffFitness(Regimes regimes, CollectorReader collectors, BusinessCalendar calendar) {
        this.regimes = regimes;
        this.collectors = collectors;
        this.calendar = calendar;
    }

    /**
     * Whose cases a collector may work.
     *
     * @param unfitFor those whom rules protect that the collector does not meet
     * @param vulnerable whether the collector is trained for vulnerable borrowers
     */
    public record Fitness(List<Protected> unfitFor, boolean vulnerable) {

        /**
         * Whether there is no case at all that the collector may work: there is no need to look for one.
         *
         * @param lenders the countries of all lenders
         */
        public boolean isUnfitForAll(Set<String> lenders) {
            return unfitFor.stream()
                    .filter(whose -> whose.audience().equals(Audience.ALL))
                    .anyMatch(whose -> whose.reach() == Regime.Reach.EVERYBODY
                            || (!lenders.isEmpty() && whose.lenderCountries().containsAll(lenders)));
        }
    }

    /** The fitness of a collector who works on somebody's behalf, at an instant. */
    public Fitness of(String code, ActorType actor, Instant at) {
        CollectorFacts collector = collectors.find(code).orElse(null);
        LocalDate on = calendar.dateOf(at);
        return new Fitness(
                regimes.protectedBy(rule -> refuses(rule, actor, on) && !isMet(rule, collector, at)),
                collector != null && collector.isTrainedIn(TrainingTopic.VULNERABILITY, at, on));
    }

    private static boolean refuses(RegimeRule rule, ActorType actor, LocalDate on) {
        return rule.effect() == RuleEffect.REFUSE
                && rule.inForce().isOn(on)
                && rule.scope().coversWork(actor);
    }

    private boolean isMet(RegimeRule rule, @Nullable CollectorFacts collector, Instant at) {
        return !(rule.rule() instanceof CollectorFitness fitness) || fitness.isMetBy(collector, at, calendar.zone());
    }
}
