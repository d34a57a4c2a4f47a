package io.dunlin.casework.visit;

import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds visits. */
@ApplicationScoped
class VisitQueries {

    private static final String SELECT = """
            select v.id, v.case_id, v.action_id, v.status, v.planned_for, v.place, p.value, v.participants, v.approved_by,
                   v.cancel_reason, %s as key
              from visit v left join contact_point p on p.id = v.contact_point_id
            """.formatted(Vault.keyOf("v.borrower_id"));

    private final Sql sql;
    private final Vault vault;
    private final Identity identity;

    VisitQueries(Sql sql, Vault vault, Identity identity) {
        this.sql = sql;
        this.vault = vault;
        this.identity = identity;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.VISIT, this::find);
    }

    /** The visits of each of the cases, the earliest first. */
    Map<UUID, List<VisitView>> ofCases(Collection<UUID> caseIds) {
        Siblings<UUID> cases = new Siblings<>(caseIds);
        return sql
                .list(
                        SELECT + "where v.case_id = any(?) order by v.planned_for, v.id",
                        row -> view(row, cases),
                        Column.uuids(caseIds))
                .stream()
                .collect(Collectors.groupingBy(VisitView::caseKey));
    }

    /** The visit of that key; null when there is none, or its case is one that whoever asks may not see now. */
    @Nullable
    VisitView find(UUID key) {
        RowScope scope = identity.scope();
        SqlConditions one = new SqlConditions()
                .and("v.id = ?", key)
                .and(scope.onCase("v.case_id", "?"), scope.values().toArray());
        return sql.find(SELECT + one.where(), row -> view(row, Siblings.only(row.id("case_id"))), one.values())
                .orElse(null);
    }

    private VisitView view(Row row, Siblings<UUID> cases) {
        return new VisitView(
                cases,
                row.id("id"),
                row.id("case_id"),
                row.maybeId("action_id"),
                row.oneOf(VisitStatus.class, "status"),
                row.instant("planned_for"),
                row.oneOf(PlaceKind.class, "place"),
                vault.open(row, "key", ContactPointService.VALUE),
                row.texts("participants"),
                row.maybeText("approved_by"),
                vault.open(row, "key", Visit.CANCEL_REASON));
    }
}
