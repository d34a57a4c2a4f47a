package io.dunlin.guard.decision;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Logged;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The tables of decisions and breaches. */
@ApplicationScoped
class DecisionTables implements RoomTables {

    private static final String OF_ACTIONS = "action_id in (select id from collection_action where borrower_id = ?)";

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("compliance_decision")
                        .node(NodeType.COMPLIANCE_DECISION, SeenBy.ofCase("x.case_id"))
                        .logged(Logged.as("DECISION", "id", Logged.OF_BORROWER, """
            id case_id borrower_id action_id permit_use judged_for verdict proposal basis answer rule_ids pack_versions
            decided_at requested_by""")),
                KeptTable.ofPersons("breach", OF_ACTIONS)
                        .node(NodeType.BREACH, SeenBy.ofCase("x.case_id"))
                        .masks(new Personal(
                                "(select b.id, a.borrower_id, r.note from breach b join collection_action a on a.id = b.action_id"
                                        + " left join breach_resolution r on r.breach_id = b.id)",
                                Personal.NEITHER,
                                Map.of(PersonalField.RESOLUTION, new Place("resolution", "breach_resolution.note"))))
                        .logged(Logged.as(
                                "BREACH",
                                "id",
                                "join collection_action k on k.id = t.action_id",
                                "id action_id case_id rule_id citation sentence severity recorded_at")),
                KeptTable.ofPersons(
                                "breach_resolution", "breach_id in (select id from breach where " + OF_ACTIONS + ")")
                        .logged(Logged.as(
                                "BREACH_RESOLUTION",
                                "breach_id",
                                "join breach b on b.id = t.breach_id join collection_action k on k.id = b.action_id",
                                "breach_id status note resolved_at resolved_by")));
    }
}
