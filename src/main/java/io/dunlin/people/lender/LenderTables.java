package io.dunlin.people.lender;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of lenders. */
@ApplicationScoped
class LenderTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofNobody("lender")
                .node(NodeType.LENDER, SeenBy.everybody())
                .rule("lender_code_unique", ErrorCode.DUPLICATE, "code", "Another lender has this code."));
    }
}
