package io.dunlin.casework.visit;

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

/** The table of visits. */
@ApplicationScoped
class VisitTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofBorrowers("visit")
                .node(NodeType.VISIT, SeenBy.ofCase("x.case_id"))
                .masks(new Personal(
                        "(select v.*, p.value from visit v left join contact_point p on p.id = v.contact_point_id)",
                        "cast(null as uuid) as contact_id, s.contact_point_id",
                        Map.of(
                                PersonalField.VALUE, new Place("address", "contact_point.value"),
                                PersonalField.REASON, new Place("cancelReason", "visit.cancel_reason")))));
    }
}
