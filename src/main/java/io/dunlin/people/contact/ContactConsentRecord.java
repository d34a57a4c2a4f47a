package io.dunlin.people.contact;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code contactConsentRecord}. */
public final class ContactConsentRecord {

    private ContactConsentRecord() {}

    /** Whether a person agrees to be a contact. */
    @Input("ContactConsentRecordInput")
    @Description("A contact's answer about being contacted.")
    public record ContactConsentRecordInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The contact.") @Ref(NodeType.CONTACT)
            String contactId,

            @NonNull
            @Description("The answer; NOT_ASKED is not allowed. After REFUSED no other answer can be recorded.")
            ContactConsent consent,

            @NonNull @Description("When the contact answered: from 1970 on, at most five minutes in the future.")
            Instant at,

            @Description("The evidence, 1 to 1000 characters.")
            @Size(min = 1, max = 1000, message = "Evidence has 1 to 1000 characters.")
            @PlainText
            @Nullable
            String evidence)
            implements Repeatable {}

    /** The result of recording a contact's consent. */
    @Type("ContactConsentRecordPayload")
    @Description("The result of `contactConsentRecord`.")
    public record ContactConsentRecordPayload(
            @Description("The contact with the consent that counts now; null when refused.") @Nullable
            ContactView contact,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
