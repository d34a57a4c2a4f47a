package io.dunlin.guard.permit;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of permits. */
@ApplicationScoped
class PermitTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("contact_permit").node(NodeType.CONTACT_PERMIT, SeenBy.ofCase("x.case_id")));
    }
}
