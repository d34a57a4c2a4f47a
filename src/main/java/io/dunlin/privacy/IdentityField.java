package io.dunlin.privacy;

import io.dunlin.vocabulary.PersonalField;
import org.eclipse.microprofile.graphql.Description;

/** What a person who calls can be asked for. */
@Description("What an identity check compares.")
public enum IdentityField {
    @Description("The date of birth.")
    BIRTH_DATE(PersonalField.BIRTH_DATE),

    @Description("The last characters of the national id.")
    NATIONAL_ID_ENDS(PersonalField.NATIONAL_ID),

    @Description("The postal code of an address.")
    POSTAL_CODE(PersonalField.VALUE);

    private final PersonalField recorded;

    IdentityField(PersonalField recorded) {
        this.recorded = recorded;
    }

    /** The personal data that it is compared with. */
    PersonalField recorded() {
        return recorded;
    }
}
