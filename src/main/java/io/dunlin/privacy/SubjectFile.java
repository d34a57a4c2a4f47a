package io.dunlin.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.KeptTables;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** All records about a borrower, as a JSON document: the right of access (PIPL Art. 45). */
@ApplicationScoped
class SubjectFile {

    // In binary form they say nothing to anybody.
    private static final Set<String> DIGESTS = Set.of("national_id_index", "value_index");

    private final KeptTables tables;
    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json;

    SubjectFile(KeptTables tables, Sql sql, Vault vault, ObjectMapper json) {
        this.tables = tables;
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    /** The document of a borrower whose key can be read. For nobody of whom it is not recorded. */
    String of(UUID borrowerId) {
        PersonalKey key = vault.of(borrowerId);
        Set<String> sealed = sealed();
        ObjectNode file = json.createObjectNode();
        for (KeptTable table : tables.all()) {
            String whose = table.ofBorrower();
            if (whose != null) {
                file.set(table.name(), rows(table.name(), whose, borrowerId, key, sealed));
            }
        }
        try {
            return json.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private ArrayNode rows(String table, String whose, UUID borrowerId, PersonalKey key, Set<String> sealed) {
        ArrayNode rows = json.createArrayNode();
        sql.list(
                "select to_jsonb(t) as content from " + table + " t where " + whose,
                row -> rows.add(opened(table, row.text("content"), key, sealed)),
                borrowerId);
        return rows;
    }

    private ObjectNode opened(String table, String row, PersonalKey key, Set<String> sealed) {
        try {
            ObjectNode fields = (ObjectNode) json.readTree(row);
            fields.remove(DIGESTS);
            for (String place : sealed) {
                String column = place.substring(place.indexOf('.') + 1);
                if (place.startsWith(table + ".") && fields.path(column).isTextual()) {
                    fields.put(column, key.openJson(place, fields.get(column).textValue()));
                }
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the database writes can be read", e);
        }
    }

    /** Every column that is sealed, as "table.column": the database knows which. */
    private Set<String> sealed() {
        return new HashSet<>(sql.list(
                "select table_name || '.' || column_name as place from information_schema.columns where domain_name = 'sealed'",
                row -> row.text("place")));
    }
}
