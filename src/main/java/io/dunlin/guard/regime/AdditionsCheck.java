package io.dunlin.guard.regime;

import static io.dunlin.guard.regime.RegimeCheck.fault;

import io.dunlin.guard.rule.Template;
import io.dunlin.vocabulary.Bindingness;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses regimes that conflict with each other, and a lender's rules that are less strict than the rules that they
 * tighten.
 */
final class AdditionsCheck {

    private static final int LONGEST_CODE = 64;

    private AdditionsCheck() {}

    static void check(List<Regime> regimes, List<RegimeRule> additions) {
        Set<String> jurisdictions = new HashSet<>();
        boolean otherwise = false;
        for (Regime regime : regimes) {
            if (!jurisdictions.add(regime.jurisdiction())) {
                throw new InvalidRegime("jurisdiction: " + regime.jurisdiction() + " is in two files");
            }
            if (otherwise && regime.reach() == Regime.Reach.OTHERWISE) {
                throw new InvalidRegime("reach: two files are for the countries that no other one names");
            }
            otherwise |= regime.reach() == Regime.Reach.OTHERWISE;
        }
        for (RegimeRule rule : additions) {
            checkAddition(rule, jurisdictions);
            checkTightening(rule, regimes);
        }
        RegimeCheck.byId(additions).forEach(RegimeCheck::checkDates);
    }

    static void checkTemplates(List<Template> templates) {
        Set<String> codes = new HashSet<>();
        for (Template template : templates) {
            String code = template.code();
            if (code.isBlank() || code.length() > LONGEST_CODE) {
                throw new InvalidRegime("templates: a code has 1 to 64 characters");
            }
            if (!codes.add(code)) {
                throw new InvalidRegime("templates: " + code + " is there twice");
            }
        }
    }

    private static void checkAddition(RegimeRule rule, Set<String> jurisdictions) {
        if (!rule.id().matches("LENDER-[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw fault(rule.id(), "id", "it must be LENDER-, then capital letters, digits and hyphens");
        }
        if (!jurisdictions.contains(rule.jurisdiction())) {
            throw fault(rule.id(), "jurisdiction", "there is none of that name, only " + sorted(jurisdictions));
        }
        if (rule.bindingness() != Bindingness.LENDER_POLICY) {
            throw fault(rule.id(), "bindingness", "a lender's own rule is LENDER_POLICY");
        }
        RegimeCheck.checkWords(rule);
    }

    private static void checkTightening(RegimeRule rule, List<Regime> regimes) {
        String tightens = rule.tightens();
        if (tightens == null) {
            return;
        }
        List<RegimeRule> targets = regimes.stream()
                .filter(regime -> regime.jurisdiction().equals(rule.jurisdiction()))
                .flatMap(regime -> regime.rules().stream())
                .filter(target -> target.id().equals(tightens))
                .toList();
        if (targets.isEmpty()) {
            throw fault(rule.id(), "tightens", rule.jurisdiction() + " has no rule " + tightens);
        }
        for (RegimeRule target : targets) {
            compare(rule, target);
        }
    }

    /** What is switched off binds nobody, so a lender may adopt it with other parameters. */
    private static void compare(RegimeRule rule, RegimeRule target) {
        if (rule.kind() != target.kind()) {
            throw fault(rule.id(), "kind", target.id() + " is of the kind " + target.kind());
        }
        if (!target.enabled()) {
            return;
        }
        if (!rule.rule().isNoLooserThan(target.rule())) {
            throw fault(rule.id(), "parameters", "they are looser than those of " + target.id());
        }
        if (rule.effect().compareTo(target.effect()) > 0) {
            throw fault(rule.id(), "effect", "it is milder than that of " + target.id());
        }
        if (!rule.scope().includes(target.scope()) || !rule.audience().includes(target.audience())) {
            throw fault(rule.id(), "applies", "it leaves out contacts of " + target.id());
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
