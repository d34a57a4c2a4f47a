package io.dunlin.casework;

import io.dunlin.guard.StaffFitness.Fitness;
import io.dunlin.guard.regime.Audience;
import io.dunlin.guard.regime.Protected;
import io.dunlin.people.borrower.ConditionsThatCount;
import io.dunlin.platform.sql.Sql.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cases ({@code collection_case c}) a collector may work, as conditions: those that look for one ask nothing else. */
public final class FitCases {

    /** That the borrower is vulnerable on the day {@code :today}. */
    static final String VULNERABLE =
            """
            exists (select from %s v
                     where v.from_on <= cast(:today as date) and (v.through_on is null or v.through_on >= cast(:today as date)))""".formatted(ConditionsThatCount.where("k.borrower_id = c.borrower_id and k.kind = 'VULNERABLE'"));

    private static final String DEBT = """
            exists (select from case_loan fm join loan fl on fl.id = fm.loan_id join lender fe on fe.id = fl.lender_id
                     where fm.case_id = c.id and fm.left_on is null and %s)""";

    private final List<String> rules = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean vulnerableToo;

    public FitCases(Fitness fitness) {
        vulnerableToo = fitness.vulnerable();
        fitness.unfitFor().forEach(whose -> rules.add("not " + isOf(whose)));
    }

    /** That no rule wants a training that the collector does not have. */
    String rules() {
        return rules.isEmpty() ? "true" : String.join(" and ", rules);
    }

    /** That the borrower is not vulnerable, unless the collector is trained for it. */
    String care() {
        return vulnerableToo ? "true" : "not " + VULNERABLE;
    }

    /** Leaves only cases that the collector may work. */
    public CaseFilter narrow(CaseFilter filter) {
        return with(filter).and(rules()).and(care());
    }

    /** Gives the conditions their values. */
    CaseFilter with(CaseFilter filter) {
        values.forEach(filter::with);
        return filter;
    }

    private String isOf(Protected whose) {
        List<String> all = new ArrayList<>();
        String named = anyOf("fb.country", whose.residences());
        if (!whose.lenderCountries().isEmpty()) {
            named = "(" + named + " or " + DEBT.formatted(anyOf("fe.country", whose.lenderCountries())) + ")";
        }
        switch (whose.reach()) {
            case EVERYBODY -> all.add("true");
            case NAMED -> all.add(named);
            case OTHERWISE -> all.add("(" + named + " or not " + anyOf("fb.country", whose.named()) + ")");
        }
        all.addAll(within(whose.audience()));
        return "exists (select from borrower fb where fb.id = c.borrower_id and " + String.join(" and ", all) + ")";
    }

    /** The debts of an audience: a borrower whose subdivision is not known may live in any. */
    private List<String> within(Audience audience) {
        List<String> all = new ArrayList<>();
        String lives = "fb.country || '-' || fb.subdivision";
        if (!audience.subdivisions().isEmpty()) {
            all.add("(fb.subdivision is null or " + anyOf(lives, audience.subdivisions()) + ")");
        }
        if (!audience.exceptSubdivisions().isEmpty()) {
            all.add("(fb.subdivision is null or not " + anyOf(lives, audience.exceptSubdivisions()) + ")");
        }
        if (!audience.licences().isEmpty() || !audience.products().isEmpty()) {
            String licence = audience.licences().isEmpty() ? "true" : anyOf("fe.licence", names(audience.licences()));
            String product =
                    audience.products().isEmpty() ? "true" : anyOf("fl.product_kind", names(audience.products()));
            all.add(DEBT.formatted(licence + " and " + product));
        }
        return all;
    }

    private String anyOf(String what, Collection<String> these) {
        String name = "fit" + "x".repeat(values.size());
        values.put(name, new Column("text", these));
        return "(" + what + " = any(:" + name + "))";
    }

    private static List<String> names(Collection<? extends Enum<?>> these) {
        return these.stream().map(Enum::name).toList();
    }
}
