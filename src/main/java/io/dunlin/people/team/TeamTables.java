package io.dunlin.people.team;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of teams. */
@ApplicationScoped
class TeamTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofNobody("team")
                .node(NodeType.TEAM, SeenBy.house())
                .rule(
                        "team_code_unique",
                        ErrorCode.DUPLICATE,
                        "code",
                        "Somebody just defined the same team: try again."));
    }
}
