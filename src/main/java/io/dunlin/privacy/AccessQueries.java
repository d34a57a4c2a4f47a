package io.dunlin.privacy;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private record Row(
            UUID id,
            UUID borrowerId,
            @Nullable UUID contactId,
            @Nullable UUID pointId,
            Instant at,
            String by,
            List<PersonalField> fields,
            RevealPurpose purpose,
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
        return Slice.of(views(sql.list(text, this::row, filter.values())), page.first());
    }

    int count(PersonalDataAccessWhere where) {
        SqlConditions filter = filter(where);
        return sql.find(
                        "select count(*) from personal_data_access" + filter.where(),
                        row -> row.getInt(1),
                        filter.values())
                .orElseThrow();
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

    private static List<PersonalDataAccessView> views(List<Row> rows) {
        Siblings<UUID> borrowers = siblings(rows, Row::borrowerId);
        Siblings<UUID> contacts = siblings(rows, Row::contactId);
        Siblings<UUID> points = siblings(rows, Row::pointId);
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
                        row.note()))
                .toList();
    }

    private static Siblings<UUID> siblings(List<Row> rows, Function<Row, @Nullable UUID> key) {
        return new Siblings<>(
                rows.stream().map(key).filter(Objects::nonNull).distinct().toList());
    }

    private Row row(ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray("fields").getArray();
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("borrower_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("contact_point_id", UUID.class),
                row.getTimestamp("accessed_at").toInstant(),
                row.getString("accessed_by"),
                Stream.of(fields).map(PersonalField::valueOf).toList(),
                RevealPurpose.valueOf(row.getString("purpose")),
                vault.open(row, "key", AccessLog.NOTE));
    }
}
