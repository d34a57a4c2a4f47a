package io.dunlin.people.borrower;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Logged;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The tables of borrowers, and of how they are reached. */
@ApplicationScoped
class BorrowerTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofPersons("borrower", "id = ?")
                        .node(NodeType.BORROWER, SeenBy.borrower("x.id"))
                        .masks(new Personal(
                                "(select b.*, b.id as borrower_id from borrower b)",
                                Personal.NEITHER,
                                Map.of(
                                        PersonalField.NAME, new Place("name", "borrower.name"),
                                        PersonalField.NATIONAL_ID, new Place("nationalId", "borrower.national_id"),
                                        PersonalField.BIRTH_DATE, new Place("birthDate", "borrower.birth_date"))))
                        .rule(
                                "borrower_number_unique",
                                ErrorCode.DUPLICATE,
                                "number",
                                "Another borrower has this number."),
                KeptTable.ofBorrowers("contact_point")
                        .node(
                                NodeType.CONTACT_POINT,
                                SeenBy.borrower("x.borrower_id")
                                        .since("coalesce(x.changed_at, x.added_at)")
                                        .ofNoContact())
                        .masks(new Personal(
                                "contact_point",
                                "s.contact_id, s.id as contact_point_id",
                                Map.of(PersonalField.VALUE, new Place("value", "contact_point.value"))))
                        .logged(Logged.as(
                                "CONTACT_POINT",
                                "id",
                                Logged.OF_BORROWER,
                                "id borrower_id contact_id channel value added_at added_by"))
                        .rule(
                                "contact_point_unique",
                                ErrorCode.DUPLICATE,
                                "contactPoint",
                                "This contact point exists already."),
                KeptTable.ofBorrowers("borrower_condition")
                        .node(NodeType.BORROWER_CONDITION, SeenBy.borrower("x.borrower_id"))
                        .masks(new Personal(
                                "borrower_condition",
                                Personal.NEITHER,
                                Map.of(
                                        PersonalField.DETAIL, new Place("detail", "borrower_condition.detail"),
                                        PersonalField.EVIDENCE, new Place("evidence", "borrower_condition.evidence"))))
                        .logged(Logged.as(
                                "CONDITION",
                                "id",
                                Logged.OF_BORROWER,
                                "id borrower_id kind from_on through_on evidence detail recorded_at recorded_by")),
                KeptTable.ofNobody("look_up"));
    }
}
