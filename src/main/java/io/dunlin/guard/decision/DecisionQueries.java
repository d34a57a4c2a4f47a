package io.dunlin.guard.decision;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.PermissionVerdict;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads decisions: each method is one statement. */
@ApplicationScoped
public class DecisionQueries {

    private static final String SELECT = """
            select id, case_id, borrower_id, action_id, decided_at, judged_for, verdict, permit_use, answer, pack_versions, requested_by
              from compliance_decision
            """;

    private final Sql sql;
    private final DecisionJson json;
    private final Identity identity;

    DecisionQueries(Sql sql, DecisionJson json, Identity identity) {
        this.identity = identity;
        this.sql = sql;
        this.json = json;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.COMPLIANCE_DECISION, this::find);
    }

    /**
     * Which decisions to find: those that meet all the given criteria.
     *
     * @param verdict one of these; an empty list finds none
     * @param ruleId a rule that was against the contact, warned or required something
     * @param from decided then or later
     * @param through decided then or earlier
     */
    public record Criteria(
            @Nullable UUID caseId,
            @Nullable List<PermissionVerdict> verdict,
            @Nullable String ruleId,
            @Nullable Instant from,
            @Nullable Instant through) {}

    private record Found(
            UUID id,
            @Nullable UUID caseId,
            UUID borrowerId,
            @Nullable UUID actionId,
            Instant decidedAt,
            Instant at,
            PermissionVerdict verdict,
            PermitUse use,
            String answer,
            List<String> versions,
            String by) {}

    /** What the rules said in a decision that there is. */
    public ContactPermissionView answer(UUID id) {
        return sql.find(
                        "select answer from compliance_decision where id = ?",
                        row -> json.read(row.text("answer"), ContactPermissionView.class),
                        id)
                .orElseThrow();
    }

    public @Nullable ComplianceDecisionView find(UUID id) {
        List<ComplianceDecisionView> found = views(sql.list(SELECT + " where id = ?", DecisionQueries::found, id));
        return found.isEmpty() ? null : found.get(0);
    }

    /** The decisions of actions that were judged. */
    public Map<UUID, ComplianceDecisionView> ofActions(Collection<UUID> actionIds) {
        List<Found> rows =
                sql.list(SELECT + " where action_id = any(?)", DecisionQueries::found, Column.uuids(actionIds));
        List<ComplianceDecisionView> views = views(rows);
        Map<UUID, ComplianceDecisionView> byAction = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byAction.put(rows.get(i).actionId(), views.get(i));
        }
        return byAction;
    }

    /** A page, the latest decision first. */
    public Slice<ComplianceDecisionView> page(Criteria where, PageArgs page) {
        SqlConditions filter = filter(where);
        List<String> after = page.after();
        if (after != null) {
            filter.and("(decided_at, id) < (?, ?)", Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        String text = SELECT + filter.where() + " order by decided_at desc, id desc limit " + (page.first() + 1);
        return Slice.of(views(sql.list(text, DecisionQueries::found, filter.values())), page.first());
    }

    public int count(Criteria where) {
        SqlConditions filter = filter(where);
        return sql.count("select count(*) from compliance_decision" + filter.where(), filter.values());
    }

    private SqlConditions filter(Criteria where) {
        RowScope scope = identity.scope();
        List<PermissionVerdict> verdicts = where.verdict();
        return new SqlConditions()
                .and(scope.onCase("case_id", "?"), scope.values().toArray())
                .andIf(where.caseId(), "case_id = ?")
                .andIf(
                        verdicts == null
                                ? null
                                : new Column(
                                        "text",
                                        verdicts.stream().map(Enum::name).toList()),
                        "verdict = any(?)")
                .andIf(where.ruleId() == null ? null : new Column("text", List.of(where.ruleId())), "rule_ids @> ?")
                .andIf(where.from(), "decided_at >= ?")
                .andIf(where.through(), "decided_at <= ?");
    }

    private List<ComplianceDecisionView> views(List<Found> rows) {
        Siblings<UUID> cases = new Siblings<>();
        Siblings<UUID> borrowers = new Siblings<>();
        rows.forEach(row -> {
            cases.add(row.caseId());
            borrowers.add(row.borrowerId());
        });
        return rows.stream()
                .map(row -> new ComplianceDecisionView(
                        cases,
                        borrowers,
                        row.id(),
                        row.caseId(),
                        row.borrowerId(),
                        row.decidedAt(),
                        row.at(),
                        row.verdict(),
                        row.use(),
                        json.read(row.answer(), ContactPermissionView.class),
                        row.versions(),
                        row.by()))
                .toList();
    }

    private static Found found(Row row) {
        return new Found(
                row.id("id"),
                row.maybeId("case_id"),
                row.id("borrower_id"),
                row.maybeId("action_id"),
                row.instant("decided_at"),
                row.instant("judged_for"),
                row.oneOf(PermissionVerdict.class, "verdict"),
                row.oneOf(PermitUse.class, "permit_use"),
                row.text("answer"),
                row.texts("pack_versions"),
                row.text("requested_by"));
    }
}
