package io.dunlin.guard;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.CollectorReader;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.StatedRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Predicate;

/** Judges contacts by the rules of all regimes that apply to them. */
@ApplicationScoped
public class ContactJudge {

    private final Regimes regimes;
    private final CollectorReader collectors;
    private final BusinessCalendar calendar;

    ContactJudge(Regimes regimes, CollectorReader collectors, BusinessCalendar calendar) {
        this.regimes = regimes;
        this.collectors = collectors;
        this.calendar = calendar;
    }

    /**
     * Judges a contact.
     *
     * @param dossier of the case, read for the instant
     * @param at the instant of the contact: past, present or future
     */
    public Judgement judge(Dossier dossier, Proposal proposal, Instant at) {
        return judge(dossier, proposal, at, rule -> true);
    }

    /** Judges of a contact nothing but who learned of the debt by it. */
    public Judgement judgeWhatIsTold(Dossier dossier, Proposal proposal, Instant at) {
        return judge(dossier, proposal, at, rule -> rule.rule().isAboutWhatIsTold());
    }

    private Judgement judge(Dossier dossier, Proposal proposal, Instant at, Predicate<StatedRule> asked) {
        Selection selection = dossier.selection(proposal.debts());
        Facts facts = dossier.facts(proposal, calendar.zone(), collectors.read(proposal));
        return new Judgement(
                proposal,
                selection,
                facts,
                at,
                Judge.judge(regimes.rulesFor(selection).stream().filter(asked).toList(), proposal, facts, at),
                regimes.applicable(selection).stream().map(Regime::jurisdiction).toList(),
                regimes.versions(selection));
    }
}
