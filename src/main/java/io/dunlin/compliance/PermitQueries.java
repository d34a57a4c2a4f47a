package io.dunlin.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.decision.DecisionJson;
import io.dunlin.guard.permit.Permit.End;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads permits as clients see them: each method is one statement. */
@ApplicationScoped
class PermitQueries {

    private static final String SELECT = """
            select p.id, p.borrower_id, p.case_id, p.given_at, p.expires_at, p.started_at, p.end_kind, p.given_to, d.answer
            """;

    private static final String FROM =
            " from contact_permit p join compliance_decision d on d.id = p.decision_id where ";

    private final Sql sql;
    private final DecisionJson json;
    private final Identity identity;
    private final BusinessCalendar calendar;

    PermitQueries(Sql sql, DecisionJson json, Identity identity, BusinessCalendar calendar) {
        this.sql = sql;
        this.json = json;
        this.identity = identity;
        this.calendar = calendar;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.CONTACT_PERMIT, this::find);
    }

    /** The permit; null when there is none that whoever asks may see now. */
    @Nullable
    ContactPermitView find(UUID key) {
        return list(" and p.id = :key", Map.of("key", key)).stream().findFirst().orElse(null);
    }

    /** The permit that a decision gave; none when it gave none, or whoever asks may not see it now. */
    Optional<ContactPermitView> ofDecision(UUID decision) {
        return list(" and p.decision_id = :decision", Map.of("decision", decision)).stream()
                .findFirst();
    }

    /** A page, the latest first. */
    Slice<ContactPermitView> page(ContactPermitWhere where, PageArgs page) {
        Map<String, Object> values = new HashMap<>();
        String filter = filter(where, values);
        List<String> after = page.after();
        if (after != null) {
            filter += " and (p.given_at, p.id) < (:at, :id)";
            values.put("at", Instant.parse(after.get(0)));
            values.put("id", UUID.fromString(after.get(1)));
        }
        return Slice.of(
                list(filter + " order by p.given_at desc, p.id desc limit " + (page.first() + 1), values),
                page.first());
    }

    int count(ContactPermitWhere where) {
        Map<String, Object> values = new HashMap<>();
        NamedSql query = query("select count(*)", filter(where, values), values);
        return sql.count(query.text(), query.values());
    }

    private String filter(ContactPermitWhere where, Map<String, Object> values) {
        StringBuilder filter = new StringBuilder();
        List<ContactPermitStatus> statuses = where.status;
        if (statuses != null) {
            filter.append(statuses.stream()
                    .map(status -> " or " + Objects.requireNonNull(status).condition())
                    .collect(Collectors.joining("", " and (false", ")")));
        }
        UUID ofCase = NodeId.wanted(NodeType.COLLECTION_CASE, where.caseId);
        if (ofCase != null) {
            // There is an index by the borrower.
            filter.append(" and p.case_id = :case and p.borrower_id ="
                    + " (select c.borrower_id from collection_case c where c.id = :case)");
            values.put("case", ofCase);
        }
        UUID ofBorrower = NodeId.wanted(NodeType.BORROWER, where.borrowerId);
        if (ofBorrower != null) {
            filter.append(" and p.borrower_id = :borrower");
            values.put("borrower", ofBorrower);
        }
        Boolean mine = where.mine;
        if (mine != null) {
            filter.append(mine ? " and " : " and not ")
                    .append("(p.given_to = :me or coalesce(p.people @> cast(:names as text[]), false))");
            String me = identity.caller().map(Caller::user).orElse("");
            values.put("me", me);
            values.put("names", new Column("text", List.of(me)));
        }
        return filter.toString();
    }

    /** A statement for those that whoever asks may see. */
    private NamedSql query(String select, String conditions, Map<String, ?> values) {
        RowScope scope = identity.scope();
        Map<String, Object> all = new HashMap<>(values);
        all.put("now", calendar.now());
        scope.values().forEach(whose -> all.put("scope", whose));
        return new NamedSql(select + FROM + scope.onCase("p.case_id", ":scope") + conditions, all);
    }

    private List<ContactPermitView> list(String conditions, Map<String, ?> values) {
        NamedSql query = query(SELECT, conditions, values);
        Siblings<UUID> permits = new Siblings<>();
        Siblings<UUID> borrowers = new Siblings<>();
        Siblings<UUID> cases = new Siblings<>();
        Instant now = calendar.now();
        return sql.list(query.text(), row -> view(row, permits, borrowers, cases, now), query.values());
    }

    private ContactPermitView view(
            Row row, Siblings<UUID> permits, Siblings<UUID> borrowers, Siblings<UUID> cases, Instant now) {
        UUID key = row.id("id");
        permits.add(key);
        Instant expiresAt = row.instant("expires_at");
        Instant startedAt = row.maybeInstant("started_at");
        UUID borrower = row.id("borrower_id");
        UUID inCase = row.maybeId("case_id");
        borrowers.add(borrower);
        cases.add(inCase);
        return new ContactPermitView(
                permits,
                borrowers,
                cases,
                key,
                borrower,
                inCase,
                row.instant("given_at"),
                expiresAt,
                ContactPermitStatus.of(row.maybeOneOf(End.class, "end_kind"), startedAt, expiresAt, now),
                row.text("given_to"),
                startedAt,
                json.read(row.text("answer"), ContactPermissionView.class),
                null);
    }
}
