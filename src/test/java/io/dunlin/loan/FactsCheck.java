package io.dunlin.loan;

import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.overdue.Crossing;
import io.dunlin.loan.overdue.Overdue;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.Policies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Compares what is stored of every loan with what its facts give, derived from the first day on. */
@Singleton
public class FactsCheck {

    @Inject
    Sql sql;

    @Inject
    LoanStore store;

    @Inject
    StandingStore standings;

    @Inject
    Policies policies;

    /** What disagrees, as of a day through which all is reviewed. */
    public List<String> disagreements(LocalDate asOf) {
        List<String> found = new ArrayList<>();
        for (UUID loan : sql.list("select id from loan", row -> row.id("id"))) {
            LoanFacts facts = Objects.requireNonNull(
                    store.facts(store.contracts(Set.of(loan))).get(loan));
            String expected = expected(facts, asOf);
            String stored = stored(loan);
            if (!expected.equals(stored)) {
                found.add(loan + "\n  facts:  " + expected + "\n  stored: " + stored);
            }
        }
        return found;
    }

    private String expected(LoanFacts facts, LocalDate asOf) {
        LedgerState ledger = facts.ledger(policies, asOf);
        OverdueFacts overdue = facts.overdue(ledger);
        List<Crossing> edges =
                Overdue.crossings(overdue, policies, facts.contract().disbursedOn(), asOf);
        LoanFigures figures = LoanFigures.of(facts, ledger);
        return Overdue.stageOn(overdue, policies, asOf).code() + " next "
                + Overdue.nextStageOn(overdue, policies, asOf) + " " + figures.status() + " "
                + figures.outstanding().amount().stripTrailingZeros().toPlainString() + edges(edges);
    }

    private String stored(UUID loan) {
        Map<UUID, List<RecordedTransition>> recorded = standings.transitions(Set.of(loan));
        String standing = sql.find("""
                        select s.stage || ' next ' || coalesce(s.next_review_on::text, 'null') || ' ' || l.status || ' '
                               || trim_scale(l.outstanding) as standing
                          from loan_standing s join loan l on l.id = s.loan_id where l.id = ?
                        """, row -> row.text("standing"), loan).orElseThrow();
        return standing
                + edges(recorded.getOrDefault(loan, List.of()).stream()
                        .map(RecordedTransition::crossing)
                        .toList());
    }

    private static String edges(List<Crossing> edges) {
        StringBuilder text = new StringBuilder();
        edges.forEach(edge -> text.append(", ")
                .append(edge.from().code())
                .append(" to ")
                .append(edge.to().code())
                .append(" on ")
                .append(edge.on()));
        return text.toString();
    }
}
