package io.dunlin.people.collector;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tables of collectors. */
@ApplicationScoped
class CollectorTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofNobody("collector")
                        .node(NodeType.COLLECTOR, SeenBy.house())
                        .rule("collector_code_unique", ErrorCode.DUPLICATE, "code", "Another collector has this code."),
                KeptTable.ofNobody("collector_decision"),
                KeptTable.ofNobody("collector_training"),
                KeptTable.ofNobody("collector_training_revocation"));
    }
}
