package io.dunlin.privacy;

import io.dunlin.vocabulary.PersonalField;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An unmasked personal field. */
@Type("RevealedField")
@Description("A field of personal data, unmasked.")
public record RevealedField(
        @NonNull @Description("The field.") PersonalField field,

        @Description("The unmasked value; dates in ISO 8601 format. Null when unknown.") @Nullable
        String value) {

    /** Without the value, which is for the caller and for no log. */
    @Override
    public String toString() {
        return "RevealedField[" + field + "]";
    }
}
