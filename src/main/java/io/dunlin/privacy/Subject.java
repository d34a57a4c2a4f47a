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

    Set<PersonalField> fields() {
        return columns().keySet();
    }

    String column(PersonalField field) {
        String column = columns().get(field);
        if (column == null) {
            throw new IllegalArgumentException(this + " has no " + field);
        }
        return column;
    }

    private Map<PersonalField, String> columns() {
        return switch (this) {
            case BORROWER ->
                Map.of(
                        PersonalField.NAME, "s.name",
                        PersonalField.NATIONAL_ID, "s.national_id",
                        PersonalField.BIRTH_DATE, "cast(s.birth_date as text)");
            case CONTACT -> Map.of(PersonalField.NAME, "s.name");
            case CONTACT_POINT -> Map.of(PersonalField.VALUE, "s.value");
        };
    }
}
