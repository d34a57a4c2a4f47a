package io.dunlin.people.contact;

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

/** The tables of contacts, and of what persons agreed to or forbade. */
@ApplicationScoped
class ContactTables implements RoomTables {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("contact")
                        .node(NodeType.CONTACT, SeenBy.borrower("x.borrower_id").since("x.added_at"))
                        .masks(new Personal(
                                "contact",
                                "s.id as contact_id, cast(null as uuid) as contact_point_id",
                                Map.of(PersonalField.NAME, new Place("name", "contact.name")))),
                KeptTable.ofBorrowers("contact_consent")
                        .logged(Logged.as(
                                "CONSENT",
                                "id",
                                "join contact k on k.id = t.contact_id",
                                "id contact_id borrower_id consent given_at evidence recorded_at recorded_by")),
                KeptTable.ofBorrowers("do_not_contact")
                        .node(
                                NodeType.DO_NOT_CONTACT,
                                SeenBy.borrower("x.borrower_id").ofNoContact())
                        .masks(new Personal(
                                "do_not_contact",
                                Personal.BOTH,
                                Map.of(
                                        PersonalField.SOURCE, new Place("source", "do_not_contact.source"),
                                        PersonalField.EVIDENCE, new Place("evidence", "do_not_contact.evidence"))))
                        .logged(Logged.as("STOP_REQUEST", "id", Logged.OF_BORROWER, """
            id borrower_id scope contact_id contact_point_id channel daily_from daily_through written requested_at source
            evidence recorded_at recorded_by""")),
                KeptTable.ofPersons(
                                "do_not_contact_lift",
                                "do_not_contact_id in (select id from do_not_contact where borrower_id = ?)")
                        .logged(Logged.as(
                                "STOP_LIFT",
                                "do_not_contact_id",
                                "join do_not_contact k on k.id = t.do_not_contact_id",
                                "do_not_contact_id evidence lifted_at lifted_by"))
                        .rule(
                                "do_not_contact_lift_pkey",
                                ErrorCode.ILLEGAL_STATE,
                                "doNotContactId",
                                "The request was lifted already."));
    }
}
