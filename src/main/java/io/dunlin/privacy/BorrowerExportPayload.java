package io.dunlin.privacy;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** All data about a borrower. */
@Type("BorrowerExportPayload")
@Description("The result of `borrowerExport`. The export is recorded.")
public record BorrowerExportPayload(
        @Description("A JSON document with a list for each kind of record, personal data unmasked. Null when refused.")
        @Nullable
        String document,

        @NonNull @Description("Why the export was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {

    /** Without the document, which is for the caller and for no log. */
    @Override
    public String toString() {
        return "BorrowerExportPayload" + userErrors;
    }
}
