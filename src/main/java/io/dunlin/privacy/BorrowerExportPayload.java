package io.dunlin.privacy;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What is held of a borrower. */
@Type("BorrowerExportPayload")
@Description("All that is held of a borrower; that it was exported is recorded.")
public record BorrowerExportPayload(
        @Description(
                "A JSON document: for each kind of record, by its name, the list of what is recorded, with personal data as it is. "
                        + "Null when it was refused.")
        @Nullable
        String document,

        @NonNull @Description("Why nothing was exported; empty when it was.")
        List<@NonNull UserError> userErrors) {

    /** Without the document, which is for the caller and for no log. */
    @Override
    public String toString() {
        return "BorrowerExportPayload" + userErrors;
    }
}
