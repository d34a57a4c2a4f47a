package io.dunlin.privacy;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads who looked at personal data: each method is one statement. */
@ApplicationScoped
class AccessQueries {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Sql sql;
    private final Vault vault;

    AccessQueries(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    private record Found(
            UUID id,
            UUID borrowerId,
            @Nullable UUID contactId,
            @Nullable UUID pointId,
            Instant at,
            String by,
            List<PersonalField> fields,
            RevealPurpose purpose,
            @Nullable Boolean matched,
            @Nullable String note) {}

    /** A page, the latest access first. */
    Slice<PersonalDataAccessView> page(PersonalDataAccessWhere where, PageArgs page) {
        SqlConditions filter = filter(where);
        List<String> after = page.after();
        if (after != null) {
            filter.and("(accessed_at, id) < (?, ?)", Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
        }
        String text = "select a.*, " + Vault.keyOf("a.borrower_id") + " as key from personal_data_access a"
                + filter.where() + " order by accessed_at desc, id desc limit " + (page.first() + 1);
        return Slice.of(views(sql.list(text, this::found, filter.values())), page.first());
    }

    int count(PersonalDataAccessWhere where) {
        SqlConditions filter = filter(where);
        return sql.count("select count(*) from personal_data_access" + filter.where(), filter.values());
    }

    private static SqlConditions filter(PersonalDataAccessWhere where) {
        UUID borrower = where.borrowerId() == null
                ? null
                : NodeId.key(NodeType.BORROWER, where.borrowerId()).orElse(NOBODY);
        return new SqlConditions()
                .andIf(borrower, "borrower_id = ?")
                .andIf(where.accessedBy(), "accessed_by = ?")
                .andIf(where.purpose(), "purpose = ?")
                .andIf(where.from(), "accessed_at >= ?")
                .andIf(where.through(), "accessed_at <= ?");
    }

    private static List<PersonalDataAccessView> views(List<Found> rows) {
        Siblings<UUID> borrowers = siblings(rows, Found::borrowerId);
        Siblings<UUID> contacts = siblings(rows, Found::contactId);
        Siblings<UUID> points = siblings(rows, Found::pointId);
        return rows.stream()
                .map(row -> new PersonalDataAccessView(
                        row.id(),
                        borrowers,
                        row.borrowerId(),
                        contacts,
                        row.contactId(),
                        points,
                        row.pointId(),
                        row.at(),
                        row.by(),
                        row.fields(),
                        row.purpose(),
                        row.matched(),
                        row.note()))
                .toList();
    }

    private static Siblings<UUID> siblings(List<Found> rows, Function<Found, @Nullable UUID> key) {
        return new Siblings<>(
                rows.stream().map(key).filter(Objects::nonNull).distinct().toList());
    }

    private Found found(Row row) {
        return new Found(
                row.id("id"),
                row.id("borrower_id"),
                row.maybeId("contact_id"),
                row.maybeId("contact_point_id"),
                row.instant("accessed_at"),
                row.text("accessed_by"),
                row.texts("fields").stream().map(PersonalField::valueOf).toList(),
                row.oneOf(RevealPurpose.class, "purpose"),
                row.maybeFlag("matched"),
                vault.open(row, "key", AccessLog.NOTE));
    }
}
