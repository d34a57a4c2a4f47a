package io.dunlin.casework;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tables of cases. */
@ApplicationScoped
class CaseTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("collection_case").node(NodeType.COLLECTION_CASE, SeenBy.ofCase("x.id")),
                KeptTable.ofCases("case_loan"));
    }
}
