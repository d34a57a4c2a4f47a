package io.dunlin.retention;

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

/** The tables of legal holds, erasures and reviews. */
@ApplicationScoped
class RetentionTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("legal_hold")
                        .node(NodeType.LEGAL_HOLD, SeenBy.borrower("x.borrower_id"))
                        .masks(new Personal(
                                "legal_hold",
                                Personal.NEITHER,
                                Map.of(
                                        PersonalField.REASON, new Place("reason", "legal_hold.reason"),
                                        PersonalField.LIFT_REASON, new Place("liftReason", "legal_hold.lift_reason"))))
                        .logged(
                                Logged.as(
                                        "LEGAL_HOLD",
                                        "id",
                                        Logged.OF_BORROWER,
                                        "id borrower_id reason placed_at placed_by"),
                                Logged.as(
                                                "LEGAL_HOLD_LIFT",
                                                "id",
                                                Logged.OF_BORROWER,
                                                "id lifted_at lifted_by lift_reason")
                                        .where("t.lifted_at is not null")),
                KeptTable.ofBorrowers("erasure")
                        .logged(Logged.as(
                                "ERASURE",
                                "borrower_id",
                                Logged.OF_BORROWER,
                                "borrower_id basis duties erased_at erased_by")),
                KeptTable.ofBorrowers("retention_review"));
    }
}
