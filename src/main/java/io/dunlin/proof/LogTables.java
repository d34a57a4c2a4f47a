package io.dunlin.proof;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Logged;
import io.dunlin.platform.table.RoomTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tables of the log, of its anchors, and of acts that have no table of their own. */
@ApplicationScoped
class LogTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("administrative_act")
                        .logged(Logged.as(
                                "ACT",
                                "id",
                                Logged.OF_BORROWER,
                                "id borrower_id case_id kind detail recorded_at recorded_by")),
                KeptTable.ofNobody("log_format"),
                KeptTable.ofNobody("log_entry"),
                KeptTable.ofNobody("log_chain"),
                KeptTable.ofNobody("log_anchor"),
                KeptTable.ofNobody("log_anchor_leaf"));
    }
}
