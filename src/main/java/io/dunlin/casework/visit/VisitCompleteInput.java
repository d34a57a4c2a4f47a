package io.dunlin.casework.visit;

import io.dunlin.casework.action.Conduct;
import io.dunlin.casework.action.Participants;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A visit that was made. */
@Input("VisitCompleteInput")
@Description("A visit that was made.")
public record VisitCompleteInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The visit; a planned or approved one: what happened, happened.")
        String visitId,

        @NonNull
        @Description(
                "When it was made: at most thirty years before the borrower's first loan, and not in the future, give or take five minutes.")
        Instant performedAt,

        @NonNull
        @Description("The collectors who went, by their codes: 1 to 20 of 1 to 100 characters, none twice.")
        @Size(min = 1, max = Participants.MOST, message = "A visit has 1 to 20 participants.")
        List<
                        @NonNull @NotBlank(message = "A participant has a name.")
                        @Size(max = 100, message = "A participant has at most 100 characters.") @PlainText String>
                participants,

        @NonNull @Description("What came of it.") ActionOutcome outcome,

        @Description("Whether the borrower agreed that the place was entered; null when nobody asked.") @Nullable
        Boolean entryConsent,

        @Description("Where the recording is kept, 1 to 500 characters.")
        @Size(min = 1, max = 500, message = "A reference has 1 to 500 characters.")
        @PlainText
        @Nullable
        String recordingReference,

        @Description("Free-text note: 1 to 4000 characters, line breaks and tabs allowed.")
        @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
        @PlainText(lines = true)
        @Nullable
        String note,

        @Description(
                "On whose behalf it was made, which follows from who made it, so it can be left out: of an AGENCY what the entry of whoever "
                        + "logs it says of agency or debt buyer, else AGENCY; of others what that of the first of the `participants` says, "
                        + "else FIRST_PARTY. Another value is INVALID.")
        @Nullable
        ActorType actorType,

        @Description("Whether it was said who visits, and for whom; null when that is not told.") @Nullable
        Boolean identityDisclosed,

        @Description("Whether it was said what for; null when that is not told.") @Nullable
        Boolean purposeDisclosed,

        @Description("Whether somebody other than the debtor learned of the debt; null when that is not told.")
        @Nullable
        Boolean debtDisclosed,

        @Id
        @Description(
                "The permit under which it was made. One that was given for another case is NOT_FOUND; the visit is recorded with any "
                        + "other, and judged by itself when the permit does not cover it.")
        @Nullable
        String permitId) {

    public VisitCompleteInput {
        performedAt = performedAt.truncatedTo(ChronoUnit.MICROS);
        participants = Participants.stripped(participants);
    }

    Conduct conduct(PlaceKind place) {
        return new Conduct(
                actorType,
                participants,
                place,
                entryConsent,
                recordingReference,
                identityDisclosed,
                purposeDisclosed,
                debtDisclosed,
                null);
    }
}
