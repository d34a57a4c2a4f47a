package io.dunlin.privacy;

import io.dunlin.platform.node.NodeType;
import java.util.Map;
import java.util.Optional;

/** Objects with masked personal data of their own, and where that data is stored. */
enum Subject {
    BORROWER(
            NodeType.BORROWER,
            "(select b.*, b.id as borrower_id from borrower b)",
            Subject.NEITHER,
            Map.of(
                    PersonalField.NAME, new Place("name", "borrower.name"),
                    PersonalField.NATIONAL_ID, new Place("nationalId", "borrower.national_id"),
                    PersonalField.BIRTH_DATE, new Place("birthDate", "borrower.birth_date"))),
    CONTACT(
            NodeType.CONTACT,
            "contact",
            "s.id, cast(null as uuid)",
            Map.of(PersonalField.NAME, new Place("name", "contact.name"))),
    CONTACT_POINT(
            NodeType.CONTACT_POINT,
            "contact_point",
            "s.contact_id, s.id",
            Map.of(PersonalField.VALUE, new Place("value", "contact_point.value"))),
    ACTION(
            NodeType.COLLECTION_ACTION,
            "collection_action",
            Subject.BOTH,
            Map.of(
                    PersonalField.NOTE, new Place("note", "collection_action.note"),
                    PersonalField.REASON, new Place("reason", "collection_action.reason"))),
    CONDITION(
            NodeType.BORROWER_CONDITION,
            "borrower_condition",
            Subject.NEITHER,
            Map.of(
                    PersonalField.DETAIL, new Place("detail", "borrower_condition.detail"),
                    PersonalField.EVIDENCE, new Place("evidence", "borrower_condition.evidence"))),
    STOP_REQUEST(
            NodeType.DO_NOT_CONTACT,
            "do_not_contact",
            Subject.BOTH,
            Map.of(
                    PersonalField.SOURCE, new Place("source", "do_not_contact.source"),
                    PersonalField.EVIDENCE, new Place("evidence", "do_not_contact.evidence"))),
    LOAN_HOLD(
            NodeType.LOAN_HOLD,
            "(select h.*, l.borrower_id from loan_hold h join loan l on l.id = h.loan_id)",
            Subject.NEITHER,
            Map.of(
                    PersonalField.REASON, new Place("reason", "loan_hold.reason"),
                    PersonalField.AUTHORITY, new Place("authority", "loan_hold.authority"))),
    LEGAL_HOLD(
            NodeType.LEGAL_HOLD,
            "legal_hold",
            Subject.NEITHER,
            Map.of(
                    PersonalField.REASON, new Place("reason", "legal_hold.reason"),
                    PersonalField.LIFT_REASON, new Place("liftReason", "legal_hold.lift_reason"))),
    PAYMENT(
            NodeType.PAYMENT,
            "(select p.id, l.borrower_id, r.reason from payment p join loan l on l.id = p.loan_id"
                    + " left join payment_reversal r on r.payment_id = p.id)",
            Subject.NEITHER,
            Map.of(PersonalField.REASON, new Place("reversalReason", "payment_reversal.reason"))),
    BREACH(
            NodeType.BREACH,
            "(select b.id, c.borrower_id, r.note from breach b join collection_case c on c.id = b.case_id"
                    + " left join breach_resolution r on r.breach_id = b.id)",
            Subject.NEITHER,
            Map.of(PersonalField.RESOLUTION, new Place("resolution", "breach_resolution.note"))),
    VISIT(
            NodeType.VISIT,
            "(select v.*, p.value from visit v left join contact_point p on p.id = v.contact_point_id)",
            "cast(null as uuid), s.contact_point_id",
            Map.of(
                    PersonalField.VALUE, new Place("address", "contact_point.value"),
                    PersonalField.REASON, new Place("cancelReason", "visit.cancel_reason"))),
    PLACEMENT(
            NodeType.PLACEMENT,
            "placement",
            Subject.NEITHER,
            Map.of(PersonalField.REASON, new Place("recallReason", "placement.recall_reason"))),
    ACCESS(
            NodeType.PERSONAL_DATA_ACCESS,
            "personal_data_access",
            Subject.BOTH,
            Map.of(PersonalField.NOTE, new Place("note", "personal_data_access.note")));

    private static final String BOTH = "s.contact_id, s.contact_point_id";
    private static final String NEITHER = "cast(null as uuid), cast(null as uuid)";

    private final NodeType type;
    private final String rows;
    private final String contact;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by Map.of
    private final Map<PersonalField, Place> places;

    Subject(NodeType type, String rows, String contact, Map<PersonalField, Place> places) {
        this.type = type;
        this.rows = rows;
        this.contact = contact;
        this.places = places;
    }

    /**
     * Where a personal field is.
     *
     * @param field its name in the schema
     * @param column "table.column"
     */
    record Place(String field, String column) {}

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

    /** What has, in SQL, for each subject its id, the borrower_id, and the columns of its personal fields. */
    String rows() {
        return rows;
    }

    /** The columns of the contact and the contact point of a row s. */
    String contact() {
        return contact;
    }

    /** Whether it has the field. */
    boolean has(PersonalField field) {
        return places.containsKey(field);
    }

    Place place(PersonalField field) {
        Place place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException(this + " has no " + field);
        }
        return place;
    }
}
