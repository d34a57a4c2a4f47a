package io.dunlin.casework.placement;

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

/** The table of placements. */
@ApplicationScoped
class PlacementTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofBorrowers("placement")
                .node(NodeType.PLACEMENT, SeenBy.ofCase("x.case_id"))
                .masks(new Personal(
                        "placement",
                        Personal.NEITHER,
                        Map.of(PersonalField.REASON, new Place("recallReason", "placement.recall_reason"))))
                .logged(
                        Logged.as(
                                "PLACEMENT",
                                "id",
                                Logged.OF_CASE,
                                "id case_id borrower_id agency placed_at placed_by",
                                "id case_id borrower_id agency placed_at placed_by recall_on"),
                        Logged.as("RECALL", "id", Logged.OF_CASE, "id recalled_at recalled_by recall_reason")
                                .where("t.recalled_at is not null")));
    }
}
