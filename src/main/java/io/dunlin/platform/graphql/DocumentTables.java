package io.dunlin.platform.graphql;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of trusted documents. */
@ApplicationScoped
class DocumentTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofNobody("trusted_document"));
    }
}
