package io.dunlin.people.agency;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tables of agencies. */
@ApplicationScoped
class AgencyTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofNobody("agency")
                        .node(NodeType.AGENCY, SeenBy.agency("x.code"))
                        .rule("agency_code_unique", ErrorCode.DUPLICATE, "code", "Another agency has this code."),
                KeptTable.ofNobody("agency_decision"),
                KeptTable.ofNobody("agency_review"));
    }
}
