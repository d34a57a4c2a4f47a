package io.dunlin.people.collector;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
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
                        .rule("collector_code_unique", ErrorCode.DUPLICATE, "code", "Another collector has this code."),
                KeptTable.ofNobody("collector_training"));
    }
}
