package io.dunlin.casework.action;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Logged;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The tables of what was done. */
@ApplicationScoped
class ActionTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("collection_action")
                        .node(NodeType.COLLECTION_ACTION, SeenBy.action())
                        .masks(new Personal(
                                "collection_action",
                                Personal.BOTH,
                                Map.of(
                                        PersonalField.NOTE, new Place("note", "collection_action.note"),
                                        PersonalField.REASON, new Place("reason", "collection_action.reason"))))
                        .logged(Logged.as("ACTION", "id", Logged.OF_BORROWER, """
            id case_id borrower_id loan_id channel direction purpose party contact_id contact_point_id performed_at
            performed_by outcome duration_seconds note corrects_id reason recorded_at recorded_by actor_type participants
            place entry_consent recording_reference identity_disclosed purpose_disclosed debt_disclosed template_code""", """
            id case_id borrower_id loan_id channel direction purpose party contact_id contact_point_id performed_at
            performed_by outcome duration_seconds note corrects_id reason recorded_at recorded_by actor_type participants
            place entry_consent recording_reference identity_disclosed purpose_disclosed debt_disclosed template_code
            loan_ids voided original_id""", """
            id case_id borrower_id loan_id channel direction purpose party contact_id contact_point_id performed_at
            performed_by outcome duration_seconds note corrects_id reason recorded_at recorded_by actor_type participants
            place entry_consent recording_reference identity_disclosed purpose_disclosed debt_disclosed template_code
            loan_ids voided original_id delinquency_reason entered"""))
                        .rule(
                                "corrected_once",
                                ErrorCode.ILLEGAL_STATE,
                                "actionId",
                                "The action was corrected already."),
                KeptTable.ofPersons(
                        "action_effect", "action_id in (select id from collection_action where borrower_id = ?)"),
                KeptTable.ofPersons(
                                "information_verification",
                                "action_id in (select id from collection_action where borrower_id = ?)")
                        .logged(Logged.as(
                                "VERIFICATION",
                                "id",
                                "join collection_action k on k.id = t.action_id",
                                "id action_id field claimed result recorded_at recorded_by")));
    }
}
