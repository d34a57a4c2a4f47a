package io.dunlin.casework.callback;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The table of call-backs. One without a case is seen by nobody but those who see everything. */
@ApplicationScoped
class CallBackTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofBorrowers("call_back")
                .node(NodeType.CALL_BACK, SeenBy.ofCase("x.case_id"))
                .masks(new Personal(
                        "call_back",
                        "cast(null as uuid) as contact_id, s.contact_point_id",
                        Map.of(
                                PersonalField.NOTE, new Place("note", CallBack.NOTE),
                                PersonalField.REASON, new Place("cancelReason", CallBack.CANCEL_REASON)))));
    }
}
