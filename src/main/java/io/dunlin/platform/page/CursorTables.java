package io.dunlin.platform.page;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of the key of cursors. */
@ApplicationScoped
class CursorTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofNobody("cursor_key"));
    }
}
