package io.dunlin.casework;

import io.dunlin.casework.Subjects.Named;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.contact.DoNotContactView;
import io.dunlin.people.contact.StopRequest;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code doNotContactRequest}. */
public final class DoNotContactRequest {

    private DoNotContactRequest() {}

    /** A request not to be contacted. */
    @Input("DoNotContactInput")
    @Description("A request not to be contacted. It applies to the person in every case and outside of any, until "
            + "it is lifted.")
    public record DoNotContactInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id
            @Description("A case of the borrower, open or closed. Give this or `borrowerId`.")
            @Nullable
            @Ref(NodeType.COLLECTION_CASE)
            String caseId,

            @Id
            @Description("The borrower, who needs no case. Give this or `caseId`.")
            @Nullable
            @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull @Description("The scope of the request.")
            DoNotContactScope scope,

            @Id
            @Description(
                    "The contact of the borrower whom the request protects; null for the borrower. Required for scope "
                            + "CONTACT_PERSON.")
            @Nullable
            @Ref(value = NodeType.CONTACT, subject = false)
            String contactId,

            @Id
            @Description(
                    "The number or address not to use, of the borrower or a contact. Required for scope CONTACT_POINT; "
                            + "not allowed for others.")
            @Nullable
            @Ref(value = NodeType.CONTACT_POINT, subject = false)
            String contactPointId,

            @Description("The channel not to use, except NOTE. Required for scope CHANNEL; not allowed for others.")
            @Nullable
            ActionChannel channel,

            @Description("The first minute without contact, \"HH:MM\" in the person's time zone. Required for scope "
                    + "TIME_WINDOW; not allowed for others.")
            @Nullable
            String dailyFrom,

            @Description("The last minute without contact, \"HH:MM\"; on the next day when it is before `dailyFrom`. "
                    + "Required for scope TIME_WINDOW; not allowed for others.")
            @Nullable
            String dailyThrough,

            @Description("Whether the request was made in writing; otherwise it was oral.")
            boolean written,

            @NonNull
            @Description("When the request was made, or received if written: from 1970 on, at most five minutes in the "
                    + "future.")
            Instant requestedAt,

            @NonNull @Description("Who made the request, and how, 1 to 200 characters.") @Line(max = 200)
            String source,

            @Description("The evidence, 1 to 1000 characters.")
            @Size(min = 1, max = 1000, message = "Evidence has 1 to 1000 characters.")
            @PlainText
            @Nullable
            String evidence)
            implements Repeatable {

        Named subject() {
            return Named.inInput(caseId, borrowerId, List.of());
        }

        /** The request, of a borrower of this key. */
        StopRequest request(UUID borrower) {
            return new StopRequest(
                    borrower,
                    scope,
                    NodeId.key(NodeType.CONTACT, contactId).orElse(null),
                    NodeId.key(NodeType.CONTACT_POINT, contactPointId).orElse(null),
                    channel,
                    dailyFrom,
                    dailyThrough,
                    written,
                    requestedAt,
                    source,
                    evidence);
        }
    }

    /** The result of recording a request not to be contacted. */
    @Type("DoNotContactPayload")
    @Description("The result of `doNotContactRequest`.")
    public record DoNotContactPayload(
            @Description("The recorded request; null when refused.") @Nullable
            DoNotContactView doNotContact,

            @Ignore Supplier<@Nullable CaseView> caseReader,
            @Ignore Supplier<@Nullable BorrowerView> borrowerReader,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {

        /** Read only when a client asks for it. */
        @Description("The case that was named; null when a borrower was, and when refused.")
        public @Nullable CaseView getCase() {
            return caseReader.get();
        }

        /** Read only when a client asks for it. */
        @Description("The borrower; null when refused.")
        public @Nullable BorrowerView getBorrower() {
            return borrowerReader.get();
        }
    }
}
