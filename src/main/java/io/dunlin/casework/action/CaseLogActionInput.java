package io.dunlin.casework.action;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a case.
 *
 * <p>Not a record: the optional list of an input record comes out as required. An explicit null means the default.
 */
@Input("CaseLogActionInput")
@Description("What was done in a case. It is recorded for closed cases too: what happened, happened.")
@SuppressWarnings("NullAway.Init") // filled by the library that reads requests
public final class CaseLogActionInput {

    @Description("Makes the mutation safe to repeat: 1 to 200 characters.")
    @PlainText
    public @Nullable String idempotencyKey;

    @Id
    @NonNull
    @Description("The case.")
    public String caseId;

    @Id
    @Description("The loan that it was about, one of the borrower's; null when it was about all.")
    public @Nullable String loanId;

    @NonNull
    @Description("By what means it was done.")
    public ActionChannel channel;

    @DefaultValue("OUTBOUND")
    @Description("Who began the contact.")
    public @Nullable Direction direction;

    @NonNull
    @Description("What it was for.")
    public ContactPurpose purpose;

    @NonNull
    @Description("With whom it was done, or meant to be done.")
    public PartyRole party;

    @Id
    @Description(
            "The contact of the borrower; required for the parties GUARANTOR, CONTACT and ATTORNEY, and for no other.")
    public @Nullable String contactId;

    @Id
    @Description("The telephone number or address that was used: the borrower's or the contact's.")
    public @Nullable String contactPointId;

    @NonNull
    @Description(
            "When it was done: at most thirty years before the borrower's first loan, and not in the future, give or take five minutes.")
    public Instant performedAt;

    @NonNull
    @Description("What came of it.")
    public ActionOutcome outcome;

    @Description("How long it took, in seconds: 0 to 86400.")
    @Min(value = 0, message = "A duration is 0 to 86400 seconds.")
    @Max(value = 86_400, message = "A duration is 0 to 86400 seconds.")
    public @Nullable Integer durationSeconds;

    @Description("Free-text note: 1 to 4000 characters, line breaks and tabs allowed.")
    @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
    @PlainText(lines = true)
    public @Nullable String note;

    @Description(
            "The day before which nothing more is to be done: not before the business date, at most ten years ahead. "
                    + "When it is left out, a planned day that has come is done with, and one that is still to come stays.")
    public @Nullable LocalDate nextActionOn;

    @Description(
            "On whose behalf it was done, which follows from who did it, so it can be left out: of an AGENCY what the entry of whoever "
                    + "logs it says of agency or debt buyer, else AGENCY; of others what that of the first of the `participants` says, "
                    + "or their own, else FIRST_PARTY. Another value is INVALID.")
    public @Nullable ActorType actorType;

    @Description("The collectors who took part, by their codes; at most 20 of 1 to 100 characters, none twice.")
    @Size(max = Participants.MOST, message = "At most 20 participants can be named.")
    public @Nullable List<
                    @NonNull @NotBlank(message = "A participant has a name.")
                    @Size(max = 100, message = "A participant has at most 100 characters.") @PlainText String>
            participants;

    @Description("Where the person was met or called; null when it is not known.")
    public @Nullable PlaceKind place;

    @Description("Whether the person agreed that the place was entered; null when nobody asked.")
    public @Nullable Boolean entryConsent;

    @Description("Where the recording is kept, 1 to 500 characters.")
    @Size(min = 1, max = 500, message = "A reference has 1 to 500 characters.")
    @PlainText
    public @Nullable String recordingReference;

    @Description("Whether it was said who calls or visits, and for whom; null when that is not told.")
    public @Nullable Boolean identityDisclosed;

    @Description("Whether it was said what for; null when that is not told.")
    public @Nullable Boolean purposeDisclosed;

    @Description("Whether somebody other than the debtor learned of the debt; null when that is not told.")
    public @Nullable Boolean debtDisclosed;

    @Description("The text of a message, by its code in the lender's rules, 1 to 64 characters.")
    @Size(min = 1, max = 64, message = "A code has 1 to 64 characters.")
    @PlainText
    public @Nullable String templateCode;

    @Id
    @Description(
            "The permit under which it was done. One that was given for another case is NOT_FOUND; the action is recorded with any other, "
                    + "and judged by itself when the permit does not cover it.")
    public @Nullable String permitId;

    Conduct conduct() {
        return new Conduct(
                actorType,
                Participants.stripped(participants),
                place,
                entryConsent,
                recordingReference,
                identityDisclosed,
                purposeDisclosed,
                debtDisclosed,
                templateCode);
    }
}
