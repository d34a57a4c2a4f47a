package io.dunlin.queue;

import io.dunlin.casework.CaseView;
import io.dunlin.casework.CaseWhere;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code caseClaimNext}. */
public final class CaseClaimNext {

    private CaseClaimNext() {}

    /** Which case to claim. */
    @Input("CaseClaimNextInput")
    @Description("Selects the cases to claim from.")
    public record CaseClaimNextInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Description("The filter on the work queue.") @Nullable
            CaseWhere where,

            @DefaultValue("NOW") @Description("Selects cases by whether their borrower may be contacted.") @Nullable
            Contactable contactable)
            implements Repeatable {}

    @Type("CaseClaimNextPayload")
    @Description("The result of `caseClaimNext`.")
    public record CaseClaimNextPayload(
            @Name("case")
            @Description(
                    "The case, now assigned to the caller. Null without an error when the queue has no case to claim.")
            @Nullable
            CaseView collectionCase,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
