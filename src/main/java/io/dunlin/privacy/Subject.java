package io.dunlin.privacy;

import io.dunlin.platform.NodeType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has personal data of its own, and where that is stored: "table.column". */
enum Subject {
    BORROWER(
            NodeType.BORROWER,
            "s.id",
            "cast(null as uuid), cast(null as uuid)",
            Map.of(
                    PersonalField.NAME, "borrower.name",
                    PersonalField.NATIONAL_ID, "borrower.national_id",
                    PersonalField.BIRTH_DATE, "borrower.birth_date")),
    CONTACT(NodeType.CONTACT, Subject.OWN, "s.id, cast(null as uuid)", Map.of(PersonalField.NAME, "contact.name")),
    CONTACT_POINT(
            NodeType.CONTACT_POINT,
            Subject.OWN,
            "s.contact_id, s.id",
            Map.of(PersonalField.VALUE, "contact_point.value")),
    ACTION(
            NodeType.COLLECTION_ACTION,
            Subject.OWN,
            "s.contact_id, s.contact_point_id",
            Map.of(
                    PersonalField.NOTE, "collection_action.note",
                    PersonalField.REASON, "collection_action.reason")),
    CONDITION(
            NodeType.BORROWER_CONDITION,
            Subject.OWN,
            "cast(null as uuid), cast(null as uuid)",
            Map.of(
                    PersonalField.DETAIL, "borrower_condition.detail",
                    PersonalField.EVIDENCE, "borrower_condition.evidence")),
    STOP_REQUEST(
            NodeType.DO_NOT_CONTACT,
            Subject.OWN,
            "s.contact_id, s.contact_point_id",
            Map.of(
                    PersonalField.SOURCE, "do_not_contact.source",
                    PersonalField.EVIDENCE, "do_not_contact.evidence")),
    HOLD(
            NodeType.LOAN_HOLD,
            "(select l.borrower_id from loan l where l.id = s.loan_id)",
            "cast(null as uuid), cast(null as uuid)",
            Map.of(PersonalField.REASON, "loan_hold.reason")),
    VISIT(
            NodeType.VISIT,
            Subject.OWN,
            "cast(null as uuid), s.contact_point_id",
            Map.of(PersonalField.REASON, "visit.cancel_reason"));

    private static final String OWN = "s.borrower_id";

    private final NodeType type;
    private final String borrower;
    private final String contacts;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by Map.of
    private final Map<PersonalField, String> places;

    Subject(NodeType type, String borrower, String contacts, Map<PersonalField, String> places) {
        this.type = type;
        this.borrower = borrower;
        this.contacts = contacts;
        this.places = places;
    }

    static Optional<Subject> of(NodeType type) {
        for (Subject subject : values()) {
            if (subject.type == type) {
                return Optional.of(subject);
            }
        }
        return Optional.empty();
    }

    NodeType type() {
        return type;
    }

    String table() {
        String place = places.values().iterator().next();
        return place.substring(0, place.indexOf('.'));
    }

    /** The columns of the borrower, the contact and the contact point of a row s. */
    String keys() {
        return borrower + ", " + contacts;
    }

    /** The column of the borrower of a row s. */
    String borrower() {
        return borrower;
    }

    Set<PersonalField> fields() {
        return places.keySet();
    }

    /** Where the field is stored: "table.column". */
    String place(PersonalField field) {
        String place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException(this + " has no " + field);
        }
        return place;
    }
}
