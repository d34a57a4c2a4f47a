package io.dunlin.casework.visit;

import io.dunlin.arrangement.promise.PromiseTermsInput;
import io.dunlin.casework.action.ActionView;
import io.dunlin.casework.action.ContactEffectView;
import io.dunlin.casework.action.NamedLoans;
import io.dunlin.casework.action.Participants;
import io.dunlin.casework.action.StopWishInput;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.DelinquencyReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code visitComplete}. */
public final class VisitComplete {

    private VisitComplete() {}

    /**
     * A visit that was made.
     *
     * <p>Not a record: the optional list of an input record comes out as required.
     */
    @Input("VisitCompleteInput")
    @Description("A visit to complete.")
    @SuppressWarnings("NullAway.Init") // filled by the library that reads requests
    public static final class VisitCompleteInput implements Repeatable {

        @Description("Makes the mutation safe to repeat: 1 to 200 characters.")
        @PlainText
        public @Nullable String idempotencyKey;

        @Id
        @NonNull
        @Description("The visit, which must be PLANNED or APPROVED.")
        @Ref(NodeType.VISIT)
        public String visitId;

        @Id
        @Description(
                "The loans of the borrower that the visit was about: at most 50, none twice. Left out or empty: all "
                        + "loans of the case.")
        @Size(max = NamedLoans.MOST, message = "At most 50 loans can be named.")
        public @Nullable List<@NonNull @Ref(value = NodeType.LOAN, subject = false) String> loanIds;

        @NonNull
        @Description("When the visit was made: at most thirty years before the borrower's first loan, and at most five "
                + "minutes in the future.")
        public Instant performedAt;

        @NonNull
        @Description("The codes of the collectors who visited: 1 to 20, each 1 to 100 characters, none twice.")
        @Size(min = 1, max = Participants.MOST, message = "A visit has 1 to 20 participants.")
        public List<@NonNull @Line(max = 100) String> participants;

        @NonNull
        @Description("The result of the action.")
        public ActionOutcome outcome;

        @Description(
                "Whether a home or workplace was entered; null when not recorded. Consent is asked only for what is "
                        + "entered.")
        public @Nullable Boolean entered;

        @Description("Whether the borrower consented to the collectors entering; null when nobody asked.")
        public @Nullable Boolean entryConsent;

        @Description("Where the recording is stored, 1 to 500 characters.")
        @Size(min = 1, max = 500, message = "A reference has 1 to 500 characters.")
        @PlainText
        public @Nullable String recordingReference;

        @Description("Free-text note: 1 to 4000 characters, line breaks and tabs allowed.")
        @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
        @PlainText(lines = true)
        public @Nullable String note;

        @Description("Who made the visit. Leave it out: it follows from the caller's role and the collectors' entries. "
                + "An AGENCY caller is AGENCY unless the caller's entry says DEBT_BUYER; for other callers the entry "
                + "of the first participant counts, then FIRST_PARTY. A different value is INVALID.")
        public @Nullable ActorType actorType;

        @Description("Whether the collectors said who was visiting, and for whom; null when not recorded.")
        public @Nullable Boolean identityDisclosed;

        @Description("Whether the collector said what the contact was for; null when not recorded.")
        public @Nullable Boolean purposeDisclosed;

        @Description("Whether somebody other than the debtor learned of the debt; null when not recorded.")
        public @Nullable Boolean debtDisclosed;

        @Id
        @Description(
                "The permit for the visit. A permit for another case is NOT_FOUND. If the permit does not cover the "
                        + "visit, the visit is recorded and judged without it.")
        @Ref(value = NodeType.CONTACT_PERMIT, subject = false)
        public @Nullable String permitId;

        @Valid
        @Description("What is to stop; only with the outcome STOP_REQUESTED. Left out: visits.")
        public @Nullable StopWishInput stop;

        @Description(
                "When to call back: after now, at most 90 days ahead, within the hours in which the borrower may be "
                        + "called. Required for the outcome CALL_BACK_AGREED unless the visit is older than a day; only with this outcome.")
        public @Nullable Instant callBackAt;

        @Description(
                "Why the borrower does not pay, as was said or found out; null when not recorded. Required for the outcome "
                        + "HARDSHIP_CLAIMED unless the visit is older than a day.")
        public @Nullable DelinquencyReason delinquencyReason;

        @Valid
        @Description("What was promised. Required for the outcome PROMISE_TO_PAY unless the visit is older than a day; "
                + "only with this outcome.")
        public @Nullable PromiseTermsInput promise;

        @Override
        public @Nullable String idempotencyKey() {
            return idempotencyKey;
        }
    }

    @Type("VisitCompletePayload")
    @Description("The result of `visitComplete`.")
    public record VisitCompletePayload(
            @Description("The performed visit; null when refused.") @Nullable
            VisitView visit,

            @Description("The visit as an action of the case; null when refused.") @Nullable
            ActionView action,

            @NonNull
            @Description("What the outcome of the visit brought about by itself; empty when nothing, and when refused.")
            List<@NonNull ContactEffectView> effects,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
