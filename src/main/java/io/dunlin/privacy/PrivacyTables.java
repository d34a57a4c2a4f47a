package io.dunlin.privacy;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Logged;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The table of who saw personal data. */
@ApplicationScoped
class PrivacyTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofBorrowers("personal_data_access")
                .node(NodeType.PERSONAL_DATA_ACCESS, SeenBy.house())
                .masks(new Personal(
                        "personal_data_access",
                        Personal.BOTH,
                        Map.of(PersonalField.NOTE, new Place("note", "personal_data_access.note"))))
                .logged(Logged.as("REVEAL", "id", Logged.OF_BORROWER, """
            id borrower_id contact_id contact_point_id fields purpose note accessed_at accessed_by""", """
            id borrower_id contact_id contact_point_id fields purpose note accessed_at accessed_by matched""", """
            id borrower_id contact_id contact_point_id fields purpose note accessed_at accessed_by matched permit_id""")));
    }
}
