package io.dunlin.privacy;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.PersonalField;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code personalDataReveal}. */
public final class PersonalDataReveal {

    private PersonalDataReveal() {}

    /** Which personal data somebody wants to see, and for what purpose. */
    @Input("PersonalDataRevealInput")
    @Description("A request to see personal data unmasked, for a purpose.")
    public record PersonalDataRevealInput(
            @Description(
                    "Makes the mutation safe to repeat: 1 to 200 characters. Within a minute a repetition is not a "
                            + "second access; later it is refused.")
            @PlainText
            @Nullable
            String idempotencyKey,

            @Id
            @NonNull
            @Description(
                    "The subject: the id of a borrower, a contact, a contact point, an action, a condition, a request "
                            + "not to be contacted, a hold, a legal hold, a payment, a breach, a visit, a call-back, "
                            + "a hardship case, a promise or an adjustment of a loan.")
            @Ref({
                NodeType.BORROWER,
                NodeType.CONTACT,
                NodeType.CONTACT_POINT,
                NodeType.COLLECTION_ACTION,
                NodeType.BORROWER_CONDITION,
                NodeType.DO_NOT_CONTACT,
                NodeType.LOAN_HOLD,
                NodeType.LOAN_ADJUSTMENT,
                NodeType.LEGAL_HOLD,
                NodeType.PAYMENT,
                NodeType.BREACH,
                NodeType.PLACEMENT,
                NodeType.PERSONAL_DATA_ACCESS,
                NodeType.VISIT,
                NodeType.CALL_BACK,
                NodeType.HARDSHIP,
                NodeType.PROMISE
            })
            String subject,

            @NonNull
            @Description("The fields to show; the subject must have them.")
            @NotEmpty(message = "Name at least one field.")
            List<@NonNull PersonalField> fields,

            @NonNull @Description("The purpose.") RevealPurpose purpose,

            @Description("Further details of the purpose, 1 to 500 characters, without personal data.")
            @Size(min = 1, max = 500, message = "A note has 1 to 500 characters.")
            @PlainText
            @Nullable
            String note)
            implements Repeatable {}

    @Type("PersonalDataRevealPayload")
    @Description("The result of `personalDataReveal`. The access is recorded.")
    public record PersonalDataRevealPayload(
            @Description("The fields in the requested order; null when refused.") @Nullable
            List<@NonNull RevealedField> fields,

            @NonNull @Description("Why the access was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
