package io.dunlin.casework;

import io.dunlin.people.contact.StopRequest;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A request not to be contacted. */
@Input("DoNotContactInput")
@Description(
        "A request not to be contacted. It stands for the person, in this case and in every later one, until it is lifted.")
public record DoNotContactInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The case of the borrower; it may be closed.")
        String caseId,

        @NonNull @Description("How far the request goes.") DoNotContactScope scope,

        @Id
        @Description(
                "The contact of the borrower who is not to be contacted; null for the borrower. CONTACT_PERSON needs one.")
        @Nullable
        String contactId,

        @Id
        @Description(
                "The number or address that is not to be used: the borrower's or a contact's. CONTACT_POINT needs it, no other "
                        + "scope has it.")
        @Nullable
        String contactPointId,

        @Description("The channel that is not to be used, not NOTE. CHANNEL needs it, no other scope has it.") @Nullable
        ActionChannel channel,

        @Description(
                "From when on not to be contacted, \"HH:MM\" by the person's clock. TIME_WINDOW needs it, no other scope has it.")
        @Nullable
        String dailyFrom,

        @Description(
                "The last minute in which not to be contacted, \"HH:MM\"; before `dailyFrom` it is on the next day. TIME_WINDOW "
                        + "needs it, no other scope has it.")
        @Nullable
        String dailyThrough,

        @Description("Whether it was made in writing; otherwise it was spoken.")
        boolean written,

        @NonNull
        @Description(
                "When it was made; a written one, when it was received: from 1970 on, and not in the future, give or take five "
                        + "minutes.")
        Instant requestedAt,

        @NonNull
        @Description("Who made it, and how, 1 to 200 characters.")
        @NotBlank(message = "Who made the request, and how?")
        @Size(max = 200, message = "A source has at most 200 characters.")
        @PlainText
        String source,

        @Description("What proves it, 1 to 1000 characters.")
        @Size(min = 1, max = 1000, message = "An evidence has 1 to 1000 characters.")
        @PlainText
        @Nullable
        String evidence) {

    /** The request, which names nothing that whoever sent it may not see. */
    StopRequest request(InputCheck inputs, UUID borrowerId) {
        return new StopRequest(
                borrowerId,
                scope,
                Keys.seen(inputs, NodeType.CONTACT, contactId),
                Keys.seen(inputs, NodeType.CONTACT_POINT, contactPointId),
                channel,
                dailyFrom,
                dailyThrough,
                written,
                requestedAt,
                source,
                evidence);
    }
}
