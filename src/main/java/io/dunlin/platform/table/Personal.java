package io.dunlin.platform.table;

import io.dunlin.vocabulary.PersonalField;
import java.util.Map;

/**
 * Personal data of an object that is masked, and that `personalDataReveal` shows.
 *
 * @param rows SQL that has, for each object, its id, the borrower_id, and the columns of its personal fields
 * @param contact the columns contact_id and contact_point_id, read from a row {@code s}
 * @param places where each field is
 */
public record Personal(String rows, String contact, Map<PersonalField, Place> places) {

    /** Belongs to no contact and to no contact point. */
    public static final String NEITHER = "cast(null as uuid) as contact_id, cast(null as uuid) as contact_point_id";

    public static final String BOTH = "s.contact_id, s.contact_point_id";

    /**
     * Where a personal field is.
     *
     * @param field its name in the schema
     * @param column "table.column"
     */
    public record Place(String field, String column) {}
}
