package io.dunlin.queue;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of who can be contacted when. */
@ApplicationScoped
class QueueTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofBorrowers("case_contactability"));
    }
}
