package io.dunlin.privacy;

import io.dunlin.platform.NodeType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has personal data of its own, and the columns that it is in. */
enum Subject {
    BORROWER(NodeType.BORROWER, "borrower", "s.id, cast(null as uuid), cast(null as uuid)"),
    CONTACT(NodeType.CONTACT, "contact", "s.borrower_id, s.id, cast(null as uuid)"),
    CONTACT_POINT(NodeType.CONTACT_POINT, "contact_point", "s.borrower_id, s.contact_id, s.id");

    private final NodeType type;
    private final String table;
    private final String keys;

    /** @param keys the borrower's, which stands first, the contact's and the contact point's */
    Subject(NodeType type, String table, String keys) {
        this.type = type;
        this.table = table;
        this.keys = keys;
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
        return table;
    }

    /** The columns of the borrower, the contact and the contact point of a row. */
    String keys() {
        return keys;
    }

    /** The column of the borrower of a row. */
    String borrower() {
        return keys.substring(0, keys.indexOf(','));
    }

    Set<PersonalField> fields() {
        return places().keySet();
    }

    /** Where the field is stored: "table.column". */
    String place(PersonalField field) {
        String place = places().get(field);
        if (place == null) {
            throw new IllegalArgumentException(this + " has no " + field);
        }
        return place;
    }

    private Map<PersonalField, String> places() {
        return switch (this) {
            case BORROWER ->
                Map.of(
                        PersonalField.NAME, "borrower.name",
                        PersonalField.NATIONAL_ID, "borrower.national_id",
                        PersonalField.BIRTH_DATE, "borrower.birth_date");
            case CONTACT -> Map.of(PersonalField.NAME, "contact.name");
            case CONTACT_POINT -> Map.of(PersonalField.VALUE, "contact_point.value");
        };
    }
}
