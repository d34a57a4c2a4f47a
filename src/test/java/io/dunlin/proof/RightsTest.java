package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role of the application has no right to change the log, whatever triggers there are. */
@QuarkusTest
class RightsTest {

    @Inject
    Sql sql;

    private final LogRows rows = new LogRows();

    @Test
    void theApplicationDoesNotOwnItsTables() {
        assertThat(sql.list("select current_user::text as role", row -> row.text("role")))
                .containsExactly("dunlin_app");
        assertThat(sql.list(
                        "select tableowner::text from pg_tables where schemaname = 'public' group by 1",
                        row -> row.text("tableowner")))
                .doesNotContain("dunlin_app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update %s set recorded_at = now()",
                "delete from %s",
                "truncate %s",
                "alter table %s disable trigger all",
                "drop table %s",
                "create trigger mine before insert on %s execute function refuse_change()"
            })
    void whatIsLoggedCannotBeChanged(String change) {
        for (String table : List.of("collection_action", "administrative_act", "do_not_contact", "log_entry")) {
            assertThatThrownBy(() -> sql.update(change.formatted(table)))
                    .as(change + " " + table)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set session_replication_role = replica",
                "insert into log_entry select * from log_entry",
                "insert into log_chain select gen_random_uuid(), 1, head from log_chain",
                "update log_chain set length = 0",
                "insert into log_format values ('ACTION', 2, 'collection_action', 'id', '{id}')",
                "update log_anchor set root = previous",
                "insert into log_anchor select 2147483647, now(), 1, 1, root, root, root from log_anchor",
                "insert into log_anchor_leaf select 1, gen_random_uuid(), 1, head from log_chain",
                "delete from log_anchor_leaf",
                "select log_append(null, null, null, null)",
                "create table log_entry_too (id int)",
                "create function to_jsonb(anyelement) returns text language sql as 'select null'"
            })
    void norCanTheLog(String change) {
        assertThatThrownBy(() -> sql.update(change)).hasMessageContaining("permission denied");
    }

    /** Of a row that is logged when it is made, only what comes later. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update loan set borrower_id = borrower_id",
                "update loan set principal = principal",
                "delete from loan",
                "update contact_point set value = value",
                "update contact_point set contact_id = null",
                "delete from contact_point",
                "update legal_hold set reason = reason",
                "delete from legal_hold",
                "update personal_key set made_at = now()",
                "delete from personal_key",
                "update payment set amount = 1",
                "delete from payment",
                "delete from key_canary"
            })
    void whatAnEntryHoldsCannotBeChanged(String change) {
        assertThatThrownBy(() -> sql.update(change)).hasMessageContaining("permission denied");
    }

    /** What the role may call writes a true anchor, the next one, or none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select log_take_grown(10000)",
                "select log_add_anchor(2147483647, 1, '%1$s', '%1$s', '%1$s', null, null, '{%2$s}', '{1}', '{%1$s}')",
                "select log_add_anchor((select coalesce(max(number), 0) + 1 from log_anchor), 1, '%1$s',"
                        + " (select coalesce((select encode(hash, 'hex') from log_anchor order by number desc limit 1), repeat('0', 64))),"
                        + " '%1$s', null, null, '{%2$s}', '{1}', '{%1$s}')"
            })
    void norCanChainsCountAsAnchoredWithoutAnAnchorThatHoldsThem(String call) {
        String forged = call.formatted("ab".repeat(32), rows.borrower);
        assertThatThrownBy(() -> sql.find(forged, row -> true))
                .hasMessageMatching("(?s).*(does not exist|does not follow|does not hold).*");
        assertThat(LogRows.texts("select anchored from log_chain where borrower_id = '%s'".formatted(rows.borrower)))
                .containsExactly("0");
    }

    /** What is searched first is not what a caller has put there. */
    @Test
    void whatTheCallerNamesAlikeIsNotTaken() {
        UUID action = UUID.randomUUID();
        sql.update("create temp table log_chain (borrower_id uuid, length int, head bytea, anchored int)");
        sql.update(rows.insertOfAction(action, "sha256('x')"));
        sql.update("drop table pg_temp.log_chain");
        assertThat(LogRows.texts("select 1 from log_entry where row_id = '%s'".formatted(action)))
                .hasSize(1);
    }
}
