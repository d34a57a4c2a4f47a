package io.dunlin.casework.action;

import io.dunlin.arrangement.promise.PromiseTermsInput;
import io.dunlin.casework.CaseView;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DelinquencyReason;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code caseLogAction}. */
public final class CaseLogAction {

    private CaseLogAction() {}

    /**
     * What was done, in a case or outside of any.
     *
     * <p>Not a record: the optional list of an input record comes out as required. An explicit null means the default.
     */
    @Input("CaseLogActionInput")
    @Description("An action to record: in an open or closed case, or of a borrower.")
    @SuppressWarnings("NullAway.Init") // filled by the library that reads requests
    public static final class CaseLogActionInput implements Repeatable {

        @Description("Makes the mutation safe to repeat: 1 to 200 characters.")
        @PlainText
        public @Nullable String idempotencyKey;

        @Id
        @Description("The case, open or closed. Give this or `borrowerId`.")
        @Ref(NodeType.COLLECTION_CASE)
        public @Nullable String caseId;

        @Id
        @Description(
                "The borrower. The action joins the open case that has the named loan, else the COLLECTION case, "
                        + "else the RECOVERY case, else the EARLY case; without an open case it belongs to none. Give this or `caseId`.")
        @Ref(NodeType.BORROWER)
        public @Nullable String borrowerId;

        @Id
        @Description("The loan of the borrower that the action was about; null when it was about all loans, and when "
                + "`loanIds` names them.")
        @Ref(value = NodeType.LOAN, subject = false)
        public @Nullable String loanId;

        @Id
        @Description("The loans of the borrower that the action was about: at most 50, none twice. Left out or empty: "
                + "the loan of `loanId`, or all loans. INVALID when `loanId` names another.")
        @Size(max = NamedLoans.MOST, message = "At most 50 loans can be named.")
        public @Nullable List<@NonNull @Ref(value = NodeType.LOAN, subject = false) String> loanIds;

        @NonNull
        @Description("The channel of the action.")
        public ActionChannel channel;

        @DefaultValue("OUTBOUND")
        @Description("Who began the contact.")
        public @Nullable Direction direction;

        @NonNull
        @Description("The purpose of the action.")
        public ContactPurpose purpose;

        @NonNull
        @Description("The role of the person whom the action was meant for.")
        public PartyRole party;

        @Id
        @Description(
                "The contact of the borrower. Required for the parties GUARANTOR, CONTACT and ATTORNEY; not allowed "
                        + "for others.")
        @Ref(value = NodeType.CONTACT, subject = false)
        public @Nullable String contactId;

        @Id
        @Description("The telephone number or address that was used; it must belong to the borrower or the contact.")
        @Ref(value = NodeType.CONTACT_POINT, subject = false)
        public @Nullable String contactPointId;

        @NonNull
        @Description("When the action took place: at most thirty years before the borrower's first loan, and at most "
                + "five minutes in the future.")
        public Instant performedAt;

        @NonNull
        @Description("The result of the action.")
        public ActionOutcome outcome;

        @Description("The duration in seconds: 0 to 86400.")
        @Min(value = 0, message = "A duration is 0 to 86400 seconds.")
        @Max(value = 86_400, message = "A duration is 0 to 86400 seconds.")
        public @Nullable Integer durationSeconds;

        @Description("Free-text note: 1 to 4000 characters, line breaks and tabs allowed.")
        @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
        @PlainText(lines = true)
        public @Nullable String note;

        @Description(
                "The day of the next action in the case: not before the business date, at most ten years ahead. Left out: a "
                        + "planned day in the future stays, an earlier one is cleared.")
        public @Nullable LocalDate nextActionOn;

        @Description("Who made the contact. Leave it out: it follows from the caller's role and the collector's entry. "
                + "An AGENCY caller is AGENCY unless the caller's entry says DEBT_BUYER; for other callers the entry "
                + "of the first participant counts, then the caller's own, then FIRST_PARTY. A different value is "
                + "INVALID.")
        public @Nullable ActorType actorType;

        @Description("The codes of the collectors who took part: at most 20, each 1 to 100 characters, none twice.")
        @Size(max = Participants.MOST, message = "At most 20 participants can be named.")
        public @Nullable List<@NonNull @Line(max = 100) String> participants;

        @Description("Where the person was met or called; null when unknown.")
        public @Nullable PlaceKind place;

        @Description(
                "Whether a home or workplace was entered on a VISIT; null when not recorded. Consent is asked only for what "
                        + "is entered.")
        public @Nullable Boolean entered;

        @Description("Whether the person consented to the collectors entering; null when nobody asked.")
        public @Nullable Boolean entryConsent;

        @Description("Where the recording is stored, 1 to 500 characters.")
        @Size(min = 1, max = 500, message = "A reference has 1 to 500 characters.")
        @PlainText
        public @Nullable String recordingReference;

        @Description("Whether the collector said who was calling or visiting, and for whom; null when not recorded.")
        public @Nullable Boolean identityDisclosed;

        @Description("Whether the collector said what the contact was for; null when not recorded.")
        public @Nullable Boolean purposeDisclosed;

        @Description("Whether somebody other than the debtor learned of the debt; null when not recorded.")
        public @Nullable Boolean debtDisclosed;

        @Description("The code of the message text, 1 to 64 characters.")
        @Size(min = 1, max = 64, message = "A code has 1 to 64 characters.")
        @PlainText
        public @Nullable String templateCode;

        @Id
        @Description(
                "The permit for the contact. A permit for another borrower or case is NOT_FOUND. If the permit does not cover "
                        + "the contact, the action is recorded and judged without it.")
        @Ref(value = NodeType.CONTACT_PERMIT, subject = false)
        public @Nullable String permitId;

        @Valid
        @Description(
                "What is to stop; only with the outcome STOP_REQUESTED. Left out: for a contact of the borrower, all "
                        + "contact with that person; for a letter or an e-mail that came in, everything; else the channel of the "
                        + "action, where a call and an AI call are one. Required for a note, which has no channel.")
        public @Nullable StopWishInput stop;

        @Description(
                "When to call back: after now, at most 90 days ahead, within the hours in which the borrower may be called. "
                        + "Required for the outcome CALL_BACK_AGREED unless the action is older than a day; only with this outcome.")
        public @Nullable Instant callBackAt;

        @Description("Why the borrower does not pay, as was said or found out; null when not recorded.")
        public @Nullable DelinquencyReason delinquencyReason;

        @Valid
        @Description(
                "What was promised. Required for the outcome PROMISE_TO_PAY in an open case unless the action is older "
                        + "than a day; only with this outcome.")
        public @Nullable PromiseTermsInput promise;

        @Override
        public @Nullable String idempotencyKey() {
            return idempotencyKey;
        }
    }

    @Type("CaseLogActionPayload")
    @Description("The result of `caseLogAction`.")
    public record CaseLogActionPayload(
            @Description("The recorded action; null when refused.") @Nullable
            ActionView action,

            @Name("case")
            @Description("The case of the action; null when it belongs to none, and when refused.")
            @Nullable
            CaseView collectionCase,

            @NonNull
            @Description(
                    "What the outcome of the action brought about by itself; empty when nothing, and when refused.")
            List<@NonNull ContactEffectView> effects,

            @Ignore Supplier<@Nullable BorrowerView> borrowerReader,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {

        /** Read only when a client asks for it. */
        @Description("The borrower of the action; null when refused.")
        public @Nullable BorrowerView getBorrower() {
            return borrowerReader.get();
        }
    }
}
