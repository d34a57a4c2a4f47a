package io.dunlin.guard.registry;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of the texts of rules. */
@ApplicationScoped
class RuleTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofNobody("rule_text"));
    }
}
