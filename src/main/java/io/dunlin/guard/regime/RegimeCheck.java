package io.dunlin.guard.regime;

import io.dunlin.guard.regime.Regime.Unchecked;
import io.dunlin.vocabulary.Confidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses a rule with two versions on one date or with a gap between versions, and an enabled rule without a confirmed
 * source.
 */
final class RegimeCheck {

    private RegimeCheck() {}

    static void check(String jurisdiction, int version, List<RegimeRule> rules, List<Unchecked> unchecked) {
        if (!jurisdiction.matches("[A-Z]{2,8}")) {
            throw new InvalidRegime("jurisdiction: it must be 2 to 8 capital letters");
        }
        if (version < 1) {
            throw new InvalidRegime("version: versions count from 1");
        }
        for (RegimeRule rule : rules) {
            checkRule(jurisdiction, rule);
        }
        byId(rules).forEach(RegimeCheck::checkDates);
        checkUnchecked(rules, unchecked);
    }

    private static void checkRule(String jurisdiction, RegimeRule rule) {
        if (!rule.id().matches(jurisdiction + "-[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw fault(rule.id(), "id", "it must be " + jurisdiction + "-, then capital letters, digits and hyphens");
        }
        checkWords(rule);
        if (rule.enabled() && rule.confidence() == Confidence.UNCONFIRMED) {
            throw fault(rule.id(), "enabled", "a rule that no source shows stays switched off");
        }
        boolean explained =
                rule.disabledBecause() != null && !rule.disabledBecause().isBlank();
        if (rule.enabled() == explained) {
            throw fault(rule.id(), "disabledBecause", "it is for a rule that is switched off, and only for such a one");
        }
    }

    static void checkWords(RegimeRule rule) {
        if (rule.text().isBlank()) {
            throw fault(rule.id(), "text", "it is empty");
        }
        if (rule.citation().isBlank()) {
            throw fault(rule.id(), "citation", "it is empty");
        }
    }

    static Map<String, List<RegimeRule>> byId(List<RegimeRule> rules) {
        return rules.stream().collect(Collectors.groupingBy(RegimeRule::id, LinkedHashMap::new, Collectors.toList()));
    }

    /** Stretches of one rule follow each other day by day. */
    static void checkDates(String id, List<RegimeRule> stretches) {
        List<RegimeRule> ascending = stretches.stream()
                .sorted(Comparator.comparing(rule -> from(rule)))
                .toList();
        for (int i = 1; i < ascending.size(); i++) {
            RegimeRule earlier = ascending.get(i - 1);
            LocalDate from = from(ascending.get(i));
            LocalDate through = earlier.inForce().through();
            if (through == null || !from.isAfter(through)) {
                throw fault(id, "effectiveFrom", "overlap: " + from + " is in two versions of the rule");
            }
            if (!from.equals(through.plusDays(1))) {
                throw fault(id, "effectiveFrom", "gap: no version of the rule is in force on " + through.plusDays(1));
            }
            if (earlier.kind() != ascending.get(i).kind()) {
                throw fault(id, "kind", "all versions of a rule are of one kind");
            }
        }
    }

    private static LocalDate from(RegimeRule rule) {
        LocalDate from = rule.inForce().from();
        return from == null ? LocalDate.MIN : from;
    }

    private static void checkUnchecked(List<RegimeRule> rules, List<Unchecked> unchecked) {
        Set<String> ids = new HashSet<>(rules.stream().map(RegimeRule::id).toList());
        for (Unchecked each : unchecked) {
            if (each.text().isBlank() || each.why().isBlank()) {
                throw fault(each.id(), "why", "what no machine checks needs a text and a reason");
            }
            if (!ids.add(each.id())) {
                throw fault(each.id(), "id", "it is listed twice");
            }
        }
    }

    static InvalidRegime fault(String id, String field, String fault) {
        return new InvalidRegime("rule " + id + ": " + field + ": " + fault);
    }
}
