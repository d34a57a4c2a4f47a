package io.dunlin.guard.registry;

import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.Regimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the rules as tables for people. */
final class RuleTable {

    private RuleTable() {}

    static String of(Regimes regimes) {
        return regimes.regimes().stream().map(RuleTable::section).collect(Collectors.joining("\n"));
    }

    private static String section(Regime regime) {
        List<String> lines = new ArrayList<>();
        lines.add("### %s: %s, version %d\n".formatted(regime.jurisdiction(), regime.name(), regime.version()));
        lines.add("| Rule | What it says | Kind and parameters | About | Does | Binds | Source | In force |");
        lines.add("|---|---|---|---|---|---|---|---|");
        regime.rules().forEach(rule -> lines.add(row(rule)));
        lines.add("\nNot checked:\n");
        lines.add("| Rule | What it says | Why no machine checks it |");
        lines.add("|---|---|---|");
        regime.unchecked().forEach(each -> lines.add("| %s | %s | %s |".formatted(each.id(), each.text(), each.why())));
        return String.join("\n", lines) + "\n";
    }

    private static String row(RegimeRule rule) {
        return "| %s | %s | `%s`%s | %s | %s | %s | %s (%s) | %s |"
                .formatted(
                        rule.id(),
                        rule.text(),
                        rule.kind(),
                        parameters(rule.parameters()),
                        about(rule),
                        rule.enabled() ? word(rule.effect()) : "switched off: " + rule.disabledBecause(),
                        word(rule.bindingness()),
                        rule.citation(),
                        word(rule.confidence()),
                        dates(rule));
    }

    private static String parameters(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> " " + parameter.getKey() + " " + value(parameter.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String value(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "none" : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static String about(RegimeRule rule) {
        List<String> parts = new ArrayList<>();
        add(parts, rule.scope().channels());
        add(parts, rule.scope().purposes());
        add(parts, rule.scope().roles());
        if (rule.scope().standInsToo()) {
            parts.add("stand-ins too");
        }
        add(parts, rule.scope().actors());
        add(parts, rule.audience().licences());
        add(parts, rule.audience().products());
        add(parts, rule.audience().subdivisions());
        if (!rule.audience().exceptSubdivisions().isEmpty()) {
            parts.add("not in "
                    + rule.audience().exceptSubdivisions().stream().sorted().collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "every contact" : String.join("; ", parts);
    }

    private static void add(List<String> parts, Collection<?> values) {
        if (!values.isEmpty()) {
            parts.add(values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String dates(RegimeRule rule) {
        String from =
                rule.inForce().from() == null ? "" : "from " + rule.inForce().from();
        String through = rule.inForce().through() == null
                ? ""
                : " through " + rule.inForce().through();
        return from.isEmpty() && through.isEmpty() ? "always" : (from + through).strip();
    }
}
