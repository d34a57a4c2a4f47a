package io.dunlin.guard.decision;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.RuleReasonView;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.rule.Reason;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.RuleEffect;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores decisions and breaches, within the transaction of the action or permit that they belong to. */
@ApplicationScoped
public class DecisionStore {

    private static final String DECISION = """
            insert into compliance_decision (id, case_id, borrower_id, action_id, permit_use, judged_for, verdict, proposal,
                                             basis, answer, rule_ids, pack_versions, decided_at, requested_by)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?)
            """;

    private static final String BREACH = """
            insert into breach (id, action_id, case_id, rule_id, citation, sentence, severity, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (action_id, rule_id) do nothing
            """;

    private final Sql sql;
    private final DecisionJson json;
    private final GuardMetrics metrics;

    DecisionStore(Sql sql, DecisionJson json, GuardMetrics metrics) {
        this.sql = sql;
        this.json = json;
        this.metrics = metrics;
    }

    /** Keeps what was decided when a permit was asked for. */
    public UUID asked(Subject about, Judgement judgement, Stamp stamp) {
        return insert(about, judgement, PermitUse.RESERVED, null, stamp);
    }

    /**
     * Keeps what was decided of a contact that was made, and the rules that it broke. A contact under a valid permit was
     * allowed when it was given, so what nobody knew then is no breach of whoever asked; what has to be done during the
     * contact is one all the same.
     *
     * @param actionId what was made, which is written already
     * @param excused rules of whose breach a valid permit is an excuse
     */
    public void made(
            Subject about, UUID actionId, Judgement judgement, PermitUse use, Set<String> excused, Stamp stamp) {
        insert(about, judgement, use, actionId, stamp);
        if (judgement.verdict() instanceof Verdict.Refused refused) {
            refused.reasons().stream()
                    .filter(reason -> reason.rule().effect() == RuleEffect.REQUIRE
                            || !excused.contains(reason.rule().id()))
                    .forEach(reason -> breach(about, actionId, reason, stamp.at()));
        }
    }

    private UUID insert(Subject about, Judgement judgement, PermitUse use, @Nullable UUID actionId, Stamp stamp) {
        ContactPermissionView answer = ContactPermissionView.of(judgement);
        List<String> ruleIds =
                answer.reasons().stream().map(RuleReasonView::ruleId).distinct().toList();
        UUID id = Ids.next();
        sql.update(
                DECISION,
                id,
                about.caseId(),
                about.borrowerId(),
                actionId,
                use,
                judgement.at(),
                answer.verdict(),
                json.write(judgement.proposal()),
                json.write(new Basis(judgement.selection(), judgement.facts())),
                json.write(answer),
                new Column("text", ruleIds),
                new Column("text", judgement.versions()),
                stamp.at(),
                stamp.by());
        metrics.decided(answer, actionId != null);
        return id;
    }

    private void breach(Subject about, UUID actionId, Reason reason, Instant at) {
        BreachSeverity severity = BreachSeverity.of(reason.rule().bindingness());
        sql.update(
                BREACH,
                Ids.next(),
                actionId,
                about.caseId(),
                reason.rule().id(),
                reason.rule().citation(),
                reason.sentence(),
                severity,
                at);
        metrics.broken(reason.rule().id(), severity);
    }
}
