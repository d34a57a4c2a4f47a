package io.dunlin.casework.action;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code informationVerify}. */
public final class InformationVerify {

    private InformationVerify() {}

    /** A finding of an action. */
    @Input("InformationVerifyInput")
    @Description("A check of what the borrower had said, made during an action.")
    public record InformationVerifyInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id
            @NonNull
            @Description(
                    "The action; if it was corrected, the latest correction. For party CONTACT its purpose must be "
                            + "VERIFY_INFORMATION, and it must record that identity and purpose were disclosed and the debt was "
                            + "not.")
            @Ref(NodeType.COLLECTION_ACTION)
            String actionId,

            @NonNull
            @Description("The subject of the check, such as \"address\" or \"employer\": 1 to 100 characters.")
            @Line(max = 100)
            String field,

            @NonNull @Description("What the borrower had said, 1 to 500 characters.") @Line(max = 500)
            String claimed,

            @NonNull @Description("The result of the check.")
            VerificationResult result)
            implements Repeatable {}

    @Type("InformationVerifyPayload")
    @Description("The result of `informationVerify`.")
    public record InformationVerifyPayload(
            @Description("The action with the verification; null when refused.") @Nullable
            ActionView action,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
