package io.dunlin.platform.vault;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Logged;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tables of keys. */
@ApplicationScoped
class KeyTables implements RoomTables {

    private static final String IS_SOMEBODYS = "exists (select from borrower b where b.id = t.borrower_id)";

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofNobody("personal_key")
                        // A key is the borrower's from when there is a borrower.
                        .logged(
                                Logged.as("KEY_MADE", "borrower_id", Logged.OF_BORROWER, "borrower_id made_at")
                                        .where(IS_SOMEBODYS),
                                Logged.as("KEY_DESTROYED", "borrower_id", Logged.OF_BORROWER, "borrower_id made_at")
                                        .where("t.wrapped is null and " + IS_SOMEBODYS)),
                KeptTable.ofNobody("key_canary"));
    }
}
