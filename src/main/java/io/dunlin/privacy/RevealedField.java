package io.dunlin.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Personal data as it is. */
@Type("RevealedField")
@Description("Personal data as it is.")
public record RevealedField(
        @NonNull @Description("Which.") PersonalField field,

        @Description("As it is; dates as ISO-8601. Null when it is not known.") @Nullable
        String value) {

    /** Without the value, which is for the caller and for no log. */
    @Override
    public String toString() {
        return "RevealedField[" + field + "]";
    }
}
