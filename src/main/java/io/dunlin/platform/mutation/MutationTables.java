package io.dunlin.platform.mutation;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of idempotency keys. */
@ApplicationScoped
class MutationTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofNobody("idempotency"));
    }
}
