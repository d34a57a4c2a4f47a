package io.dunlin.guard;

import io.dunlin.guard.regime.Regime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A jurisdiction whose contact rules Dunlin knows. */
@Type("Jurisdiction")
@Description("A jurisdiction whose contact rules are known.")
public record JurisdictionView(
        @NonNull @Description("The code; `rulesInForce` takes it.")
        String code,

        @NonNull @Description("The name.") String name,

        @NonNull @Description("The version of its rule pack.")
        Integer packVersion,

        @NonNull
        @Description(
                "How many rules of the pack contacts are checked against, whatever their dates. The lender's own rules "
                        + "and those for everybody are not among them.")
        Integer rules,

        @NonNull @Description("The rules of the sources that no machine checks, or that are checked elsewhere.")
        List<@NonNull UncheckedRule> unchecked) {

    /** A rule that people have to see to. */
    @Type("UncheckedRule")
    @Description("A rule that contacts are not checked against.")
    public record UncheckedRule(
            @NonNull @Description("The id of the rule.") String ruleId,

            @NonNull @Description("The text of the rule.") String text,

            @NonNull @Description("Why no machine checks it, or where it is checked.")
            String why) {}

    static JurisdictionView of(Regime regime) {
        return new JurisdictionView(
                regime.jurisdiction(),
                regime.name(),
                regime.version(),
                Math.toIntExact(
                        regime.rules().stream().filter(rule -> rule.enabled()).count()),
                regime.unchecked().stream()
                        .map(rule -> new UncheckedRule(rule.id(), rule.text(), rule.why()))
                        .toList());
    }
}
