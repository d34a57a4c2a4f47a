package io.dunlin.portfolio;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tables of imports. */
@ApplicationScoped
class ImportTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofNobody("portfolio_import").node(NodeType.PORTFOLIO_IMPORT, SeenBy.house()),
                KeptTable.ofNobody("import_rejection"));
    }
}
