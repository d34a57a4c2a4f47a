package io.dunlin.casework.action;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DelinquencyReason;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code caseCorrectAction}. */
public final class CaseCorrectAction {

    private CaseCorrectAction() {}

    /**
     * The correction of an action that was recorded wrongly.
     *
     * <p>Not a record: the optional list of an input record comes out as required.
     */
    @Input("CaseCorrectActionInput")
    @Description(
            "A correction of an action: everything that was recorded wrongly, or that it never took place. What is "
                    + "left out or null is copied.")
    @SuppressWarnings("NullAway.Init") // filled by the library that reads requests
    public static final class CaseCorrectActionInput implements Repeatable {

        @Description("Makes the mutation safe to repeat: 1 to 200 characters.")
        @PlainText
        public @Nullable String idempotencyKey;

        @Id
        @NonNull
        @Description("The action. If it was corrected already, pass the latest correction.")
        @Ref(NodeType.COLLECTION_ACTION)
        public String actionId;

        @Description(
                "The correct outcome. Of what it stands for there comes about what `stop` and `callBackAt` say, and the "
                        + "hold of DISPUTED; any other blocks the next contact until somebody records it.")
        public @Nullable ActionOutcome outcome;

        @Description("The correct note, 1 to 4000 characters.")
        @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
        @PlainText(lines = true)
        public @Nullable String note;

        @Description(
                "The correct role of the person whom the action was meant for. For a party that is no contact, the "
                        + "contact is dropped.")
        public @Nullable PartyRole party;

        @Id
        @Description("The correct contact of the borrower.")
        @Ref(value = NodeType.CONTACT, subject = false)
        public @Nullable String contactId;

        @Id
        @Description("The correct telephone number or address. Left out: it is dropped when the person or the kind of "
                + "medium is corrected, else it stays.")
        @Ref(value = NodeType.CONTACT_POINT, subject = false)
        public @Nullable String contactPointId;

        @Description("The correct channel.")
        public @Nullable ActionChannel channel;

        @Description("The correct purpose.")
        public @Nullable ContactPurpose purpose;

        @Description("When the action really took place: at most thirty years before the borrower's first loan, and at "
                + "most five minutes in the future.")
        public @Nullable Instant performedAt;

        @Id
        @Description("The loans that the action was really about: at most 50, none twice; an empty list for all.")
        @Size(max = NamedLoans.MOST, message = "At most 50 loans can be named.")
        public @Nullable List<@NonNull @Ref(value = NodeType.LOAN, subject = false) String> loanIds;

        @Description("The correct duration in seconds: 0 to 86400.")
        @Min(value = 0, message = "A duration is 0 to 86400 seconds.")
        @Max(value = 86_400, message = "A duration is 0 to 86400 seconds.")
        public @Nullable Integer durationSeconds;

        @Description(
                "The codes of the collectors who really took part: at most 20, each 1 to 100 characters, none twice; "
                        + "an empty list for none but who performed the action.")
        @Size(max = Participants.MOST, message = "At most 20 participants can be named.")
        public @Nullable List<@NonNull @Line(max = 100) String> participants;

        @Description("Where the person was really met or called.")
        public @Nullable PlaceKind place;

        @Description("Whether a home or workplace was really entered on a VISIT.")
        public @Nullable Boolean entered;

        @Description("Whether the person consented to the collectors entering.")
        public @Nullable Boolean entryConsent;

        @Description("Why the borrower really does not pay.")
        public @Nullable DelinquencyReason delinquencyReason;

        @Description("Whether the collector said who was calling or visiting, and for whom.")
        public @Nullable Boolean identityDisclosed;

        @Description("Whether the collector said what the contact was for.")
        public @Nullable Boolean purposeDisclosed;

        @Description("Whether somebody other than the debtor learned of the debt.")
        public @Nullable Boolean debtDisclosed;

        @Description("Where the recording is stored, 1 to 500 characters.")
        @Size(min = 1, max = 500, message = "A reference has 1 to 500 characters.")
        @PlainText
        public @Nullable String recordingReference;

        @Valid
        @Description(
                "What is to stop; only with the outcome STOP_REQUESTED. Left out: no request is recorded, and the next "
                        + "contact is blocked until somebody records one.")
        public @Nullable StopWishInput stop;

        @Description(
                "When to call back, as in `caseLogAction`; only with the outcome CALL_BACK_AGREED. A call-back that "
                        + "the action had planned before is cancelled.")
        public @Nullable Instant callBackAt;

        @Description(
                "True: the action never took place and counts nowhere. Allowed beside `note` alone. A call-back that "
                        + "it planned is cancelled; what else it brought about stands until somebody ends it.")
        public @Nullable Boolean voided;

        @NonNull
        @Description("Why the correction is needed, 1 to 500 characters.")
        @NotBlank(message = "A correction needs a reason.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText(lines = true)
        public String reason;

        @Override
        public @Nullable String idempotencyKey() {
            return idempotencyKey;
        }
    }

    @Type("CaseCorrectActionPayload")
    @Description("The result of `caseCorrectAction`.")
    public record CaseCorrectActionPayload(
            @Description(
                    "The correction, which is an action of its own. When the action was corrected already: its latest "
                            + "correction.")
            @Nullable
            ActionView action,

            @NonNull @Description("What the correction brought about by itself; empty when nothing, and when refused.")
            List<@NonNull ContactEffectView> effects,

            @NonNull
            @Description(
                    "What the action had brought about before and still stands: a correction ends nothing of it but "
                            + "call-backs that nobody agreed to any more.")
            List<@NonNull ContactEffectView> standing,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
