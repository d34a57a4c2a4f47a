package io.dunlin.platform.sql;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of the migrations that ran. */
@ApplicationScoped
class DatabaseTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofNobody("flyway_schema_history"));
    }
}
