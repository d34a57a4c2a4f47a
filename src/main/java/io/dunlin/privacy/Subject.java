package io.dunlin.privacy;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.vocabulary.PersonalField;

/** A type of objects with masked personal data of their own. */
record Subject(NodeType type, Personal personal) {

    /** Whether it has the field. */
    boolean has(PersonalField field) {
        return personal.places().containsKey(field);
    }

    Place place(PersonalField field) {
        Place place = personal.places().get(field);
        if (place == null) {
            throw new IllegalArgumentException(type + " has no " + field);
        }
        return place;
    }
}
