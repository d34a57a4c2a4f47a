package io.dunlin.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All records about a borrower, as a JSON document: the right of access (PIPL Art. 45). */
@ApplicationScoped
class SubjectFile {

    private static final String OF_LOANS = "loan_id in (select id from loan where borrower_id = ?)";
    private static final String OF_CASES = "case_id in (select id from collection_case where borrower_id = ?)";
    private static final String OF_ACTIONS = "action_id in (select id from collection_action where " + OF_CASES + ")";

    /** Every table with rows of borrowers, and which of them are a borrower's. */
    static final Map<String, String> TABLES = tables();

    // In binary form they say nothing to anybody.
    private static final Set<String> DIGESTS = Set.of("national_id_index", "value_index");

    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json;

    SubjectFile(Sql sql, Vault vault, ObjectMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("borrower", "id = ?");
        tables.put("contact", "borrower_id = ?");
        tables.put("contact_point", "borrower_id = ?");
        tables.put("borrower_condition", "borrower_id = ?");
        tables.put("contact_consent", "borrower_id = ?");
        tables.put("do_not_contact", "borrower_id = ?");
        tables.put("do_not_contact_lift", "do_not_contact_id in (select id from do_not_contact where borrower_id = ?)");
        tables.put("loan", "borrower_id = ?");
        tables.put("installment", OF_LOANS);
        tables.put("payment", OF_LOANS);
        tables.put("payment_reversal", OF_LOANS);
        tables.put("charge_off", OF_LOANS);
        tables.put("loan_hold", OF_LOANS);
        tables.put("loan_standing", "borrower_id = ?");
        tables.put("loan_transition", OF_LOANS);
        tables.put("collection_case", "borrower_id = ?");
        tables.put("case_loan", OF_CASES);
        tables.put("collection_action", OF_CASES);
        tables.put("information_verification", OF_ACTIONS);
        tables.put("visit", "borrower_id = ?");
        tables.put("placement", "borrower_id = ?");
        tables.put("compliance_decision", OF_CASES);
        tables.put("contact_permit", "borrower_id = ?");
        tables.put("case_contactability", "borrower_id = ?");
        tables.put("breach", OF_CASES);
        tables.put("breach_resolution", "breach_id in (select id from breach where " + OF_CASES + ")");
        tables.put("personal_data_access", "borrower_id = ?");
        tables.put("administrative_act", "borrower_id = ?");
        tables.put("legal_hold", "borrower_id = ?");
        tables.put("erasure", "borrower_id = ?");
        tables.put("retention_review", "borrower_id = ?");
        return tables;
    }

    /** The document of a borrower whose key can be read. For nobody of whom it is not recorded. */
    String of(UUID borrowerId) {
        PersonalKey key = vault.of(borrowerId);
        Set<String> sealed = sealed();
        ObjectNode file = json.createObjectNode();
        TABLES.forEach((table, whose) -> file.set(table, rows(table, whose, borrowerId, key, sealed)));
        try {
            return json.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private ArrayNode rows(String table, String whose, UUID borrowerId, PersonalKey key, Set<String> sealed) {
        ArrayNode rows = json.createArrayNode();
        sql.list(
                "select cast(to_jsonb(t) as text) from " + table + " t where " + whose,
                row -> rows.add(opened(table, row.getString(1), key, sealed)),
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
                "select table_name || '.' || column_name from information_schema.columns where domain_name = 'sealed'",
                row -> row.getString(1)));
    }
}
