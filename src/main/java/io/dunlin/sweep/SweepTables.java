package io.dunlin.sweep;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tables of sweeps. */
@ApplicationScoped
class SweepTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofNobody("overdue_sweep").node(NodeType.OVERDUE_SWEEP, SeenBy.house()),
                KeptTable.ofNobody("sweep_chunk"),
                KeptTable.ofNobody("sweep_edge"),
                KeptTable.ofNobody("sweep_failure"));
    }
}
