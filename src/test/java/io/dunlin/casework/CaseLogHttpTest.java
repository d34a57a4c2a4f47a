package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.people.agency.Agencies;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of a case says of itself whether it is as it was written. */
@QuarkusTest
class CaseLogHttpTest {

    private static final String VERIFY = """
            query($id: ID!) { it: caseVerifyLog(caseId: $id) {
              intact entries verifiedAt anchoredThrough anchor { number } firstFault { sequence kind rowId reason } } }
            """;

    private String borrower;
    private String caseId;

    @BeforeEach
    void open() {
        Staff.known("bo");
        borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 1, 20);
        caseId = CaseFlow.openCase(borrower);
    }

    private JsonPath verified() {
        return GraphQl.ask(Tokens.of("ada", "AUDITOR"), VERIFY, Map.of("id", caseId))
                .setRootPath("data.it");
    }

    private static UUID key(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }

    @Test
    void whatPeopleDoIsInTheLogAndOnlyWhatIsAccepted() {
        int begun = verified().getInt("entries");
        assertThat(begun).as("the key, and the loan").isGreaterThanOrEqualTo(2);
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        call.put("nextActionOn", CaseFlow.today().plusDays(1).toString());
        String action = CaseFlow.log(call).getString("action.id");
        int logged = verified().getInt("entries");
        assertThat(logged).as("action, decision, plan, and perhaps breaches").isGreaterThanOrEqualTo(begun + 3);
        Map<String, Object> assigned = Map.of("caseId", caseId, "assignee", "bo");
        CaseFlow.done(GraphQl.mutate("caseAssign", "CaseAssignInput", "case { id }", assigned));
        CaseFlow.done(GraphQl.mutate("caseAssign", "CaseAssignInput", "case { id }", assigned));
        assertThat(verified().getInt("entries")).isEqualTo(logged + 1);
        Map<String, Object> correction = Map.of("actionId", action, "note", "busy", "reason", "misheard");
        CaseFlow.done(GraphQl.mutate("caseCorrectAction", "CaseCorrectActionInput", "action { id }", correction));
        GraphQl.mutate("caseCorrectAction", "CaseCorrectActionInput", "action { id }", correction);
        Map<String, Object> placed = Map.of("caseId", caseId, "agency", Agencies.any());
        CaseFlow.done(GraphQl.mutate("casePlace", "CasePlaceInput", "case { id }", placed));
        Map<String, Object> recalled = Map.of("caseId", caseId, "reason", "test");
        CaseFlow.done(GraphQl.mutate("caseRecall", "CaseRecallInput", "case { id }", recalled));
        JsonPath log = verified();
        assertThat(log.getBoolean("intact")).isTrue();
        assertThat(log.getInt("entries")).isEqualTo(logged + 4);
        assertThat(log.<Object>get("firstFault")).isNull();
        assertThat(log.getInt("anchoredThrough")).isZero();
    }

    @Test
    void whatASuperuserChangesIsNamed() {
        CaseFlow.log(CaseFlow.call(caseId, "NO_ANSWER"));
        String action = CaseFlow.log(CaseFlow.call(caseId, "REFUSED_TO_PAY")).getString("action.id");
        assertThat(verified().getBoolean("intact")).isTrue();
        TestDatabase.execute("set session_replication_role = replica;"
                + " update collection_action set outcome = 'PROMISE_TO_PAY' where id = '" + key(action) + "'");
        JsonPath log = verified();
        assertThat(log.getBoolean("intact")).isFalse();
        assertThat(log.getString("firstFault.reason")).isEqualTo("ROW_CHANGED");
        assertThat(log.getString("firstFault.kind")).isEqualTo("ACTION");
        assertThat(log.getString("firstFault.rowId")).isEqualTo(key(action).toString());
        assertThat(log.getInt("firstFault.sequence")).isGreaterThan(1);
    }

    /** As "log verify" says it of the whole log: where anchors are signed, what is old is held by one. */
    @Test
    void anOldEntryThatNoAnchorHoldsIsNamed() {
        CaseFlow.log(CaseFlow.call(caseId, "NO_ANSWER"));
        assertThat(verified().getBoolean("intact")).isTrue();
        TestDatabase.execute("""
                set session_replication_role = replica;
                do $$
                declare
                    one record;
                    last bytea := decode(repeat('00', 32), 'hex');
                begin
                    for one in select * from log_entry where borrower_id = '%1$s' order by sequence loop
                        update log_entry e
                           set recorded_at = e.recorded_at - interval '61 minutes',
                               hash = sha256(convert_to(concat_ws(E'\\n', 'dunlin log entry 1', encode(last, 'hex'), e.borrower_id,
                                   e.sequence, e.kind, e.row_id, coalesce(e.case_id::text, '-'), e.format,
                                   (extract(epoch from e.recorded_at - interval '61 minutes') * 1000000)::bigint,
                                   encode(e.digest, 'hex'), ''), 'UTF8'))
                         where e.borrower_id = one.borrower_id and e.sequence = one.sequence returning hash into last;
                    end loop;
                    update log_chain set head = last where borrower_id = '%1$s';
                end $$
                """.formatted(key(borrower)));
        JsonPath log = verified();
        assertThat(log.getString("firstFault.reason")).isEqualTo("ANCHOR_MISSING");
        assertThat(log.getInt("firstFault.sequence")).isOne();
        assertThat(log.getBoolean("intact")).isFalse();
    }

    @Test
    void ofACaseThatThereIsNotThereIsNoLog() {
        caseId = NodeId.encode(NodeType.COLLECTION_CASE, UUID.randomUUID());
        assertThat(verified().<Object>get("")).isNull();
        caseId = borrower;
        assertThat(verified().<Object>get("")).isNull();
    }
}
