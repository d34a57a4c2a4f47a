package io.dunlin.people.contact;

import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds requests not to be contacted. */
@ApplicationScoped
public class DoNotContactQueries {

    private static final String SELECT = """
            select d.id, d.borrower_id, d.contact_id, d.contact_point_id, d.scope, d.channel, to_char(d.daily_from, 'HH24:MI') as daily_from,
                   to_char(d.daily_through, 'HH24:MI') as daily_through, d.written, d.requested_at, d.source, d.evidence, l.lifted_at,
                   %s as key
              from do_not_contact d left join do_not_contact_lift l on l.do_not_contact_id = d.id
            """.formatted(Vault.keyOf("d.borrower_id"));

    private final Sql sql;
    private final Vault vault;
    private final Identity identity;
    private final VisibleObjects visible;

    DoNotContactQueries(Sql sql, Vault vault, Identity identity, VisibleObjects visible) {
        this.sql = sql;
        this.vault = vault;
        this.identity = identity;
        this.visible = visible;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.DO_NOT_CONTACT, this::find);
    }

    /**
     * The requests of each of the borrowers and of their contacts, lifted ones too, in the order in which they were recorded. A
     * borrower who asks sees nothing of what others asked for themselves.
     */
    public Map<UUID, List<DoNotContactView>> ofBorrowers(Collection<UUID> borrowerIds) {
        String whose = identity.scope().isOwn() ? " and d.contact_id is null" : "";
        return views("where d.borrower_id = any(?)" + whose + " order by d.id", visible.borrowers(borrowerIds)).stream()
                .collect(Collectors.groupingBy(DoNotContactView::borrowerKey));
    }

    /** The request of that key; null when there is none. */
    public @Nullable DoNotContactView find(@Nullable UUID key) {
        return key == null
                ? null
                : views("where d.id = any(?)", List.of(key)).stream()
                        .findFirst()
                        .orElse(null);
    }

    private List<DoNotContactView> views(String rest, Collection<UUID> keys) {
        Set<UUID> contacts = new HashSet<>();
        Set<UUID> points = new HashSet<>();
        List<Found> rows = sql.list(SELECT + rest, this::found, Column.uuids(keys));
        rows.forEach(row -> {
            add(contacts, row.contactId());
            add(points, row.pointId());
        });
        Siblings<UUID> allContacts = new Siblings<>(contacts);
        Siblings<UUID> allPoints = new Siblings<>(points);
        return rows.stream().map(row -> row.view(allContacts, allPoints)).toList();
    }

    private static void add(Set<UUID> keys, @Nullable UUID key) {
        if (key != null) {
            keys.add(key);
        }
    }

    private Found found(Row row) {
        return new Found(
                row.id("id"),
                row.id("borrower_id"),
                row.maybeId("contact_id"),
                row.maybeId("contact_point_id"),
                row.oneOf(DoNotContactScope.class, "scope"),
                row.maybeOneOf(ActionChannel.class, "channel"),
                row.maybeText("daily_from"),
                row.maybeText("daily_through"),
                row.flag("written"),
                row.instant("requested_at"),
                Objects.requireNonNull(vault.open(row, "key", DoNotContactService.SOURCE)),
                vault.open(row, "key", DoNotContactService.EVIDENCE),
                row.maybeInstant("lifted_at"));
    }

    /** The row of a request, before its contact and contact point are loaded. */
    private record Found(
            UUID id,
            UUID borrowerId,
            @Nullable UUID contactId,
            @Nullable UUID pointId,
            DoNotContactScope scope,
            @Nullable ActionChannel channel,
            @Nullable String dailyFrom,
            @Nullable String dailyThrough,
            boolean written,
            Instant requestedAt,
            String source,
            @Nullable String evidence,
            @Nullable Instant liftedAt) {

        DoNotContactView view(Siblings<UUID> contacts, Siblings<UUID> points) {
            return new DoNotContactView(
                    contacts,
                    points,
                    id,
                    borrowerId,
                    contactId,
                    pointId,
                    scope,
                    channel,
                    dailyFrom,
                    dailyThrough,
                    written,
                    requestedAt,
                    source,
                    evidence,
                    liftedAt);
        }
    }
}
