package io.dunlin.casework.action;

import io.dunlin.casework.action.Effects.Effect;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.loan.HoldService;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.policy.OutcomeHold;
import io.dunlin.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places the holds that the lender's policy has for outcomes of contacts. */
@ApplicationScoped
class OutcomeHolds {

    private static final String OWED = """
            select l.id from loan l
             where l.borrower_id = :borrower and l.status in ('ACTIVE', 'CHARGED_OFF')
               and case when cardinality(cast(:loans as uuid[])) > 0 then l.id = any(:loans)
                        when cast(:case as uuid) is not null then
                             exists (select from case_loan m where m.case_id = :case and m.loan_id = l.id and m.left_on is null)
                        else true end
             order by l.id
            """;

    private final Sql sql;
    private final HoldService holds;
    private final Policies policies;

    OutcomeHolds(Sql sql, HoldService holds, Policies policies) {
        this.sql = sql;
        this.holds = holds;
        this.policies = policies;
    }

    /** Locks the standings of the loans, which are locked before a case. */
    void lock(Subject subject) {
        holds.lockStandings(subject.borrowerId());
    }

    /** Places the hold of an outcome on each loan that the action is about, unless the loan has one of its kind today. */
    List<Effect> place(Subject subject, CollectionAction action, Stamp stamp) {
        OutcomeHold terms = policies.inForce(stamp.on()).holdOf(action.outcome).orElse(null);
        if (terms == null) {
            return List.of();
        }
        String because = "%s by %s in an action of %s.".formatted(action.outcome, action.party, action.performedAt);
        return loans(subject, action).stream()
                .map(loan -> holds.place(loan, terms, because, stamp))
                .filter(Objects::nonNull)
                .map(hold -> new Effect(ContactEffectKind.HOLD_PLACED, hold))
                .toList();
    }

    /** The loans that the action is about, as far as they are owed: those that it names, those of its case, or all. */
    private List<UUID> loans(Subject subject, CollectionAction action) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("borrower", subject.borrowerId());
        values.put("loans", Column.uuids(action.loans()));
        values.put("case", subject.caseId());
        NamedSql query = new NamedSql(OWED, values);
        return sql.list(query.text(), row -> row.id("id"), query.values());
    }
}
