package io.dunlin.privacy;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code borrowerExport}. */
public final class BorrowerExport {

    private BorrowerExport() {}

    @Input("BorrowerExportInput")
    @Description("An export of everything stored about a borrower, with its purpose.")
    public record BorrowerExportInput(
            @Description(
                    "Makes the mutation safe to repeat: 1 to 200 characters. Within a minute a repetition is not a "
                            + "second access; later it is refused.")
            @PlainText
            @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The borrower.") @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull @Description("The purpose.") RevealPurpose purpose,

            @Description("Further details of the purpose, 1 to 500 characters, without personal data.")
            @Size(min = 1, max = 500, message = "A note has 1 to 500 characters.")
            @PlainText
            @Nullable
            String note)
            implements Repeatable {}

    @Type("BorrowerExportPayload")
    @Description("The result of `borrowerExport`. The export is recorded.")
    public record BorrowerExportPayload(
            @Description(
                    "A JSON document with a list for each kind of record, personal data unmasked. Null when refused.")
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
}
