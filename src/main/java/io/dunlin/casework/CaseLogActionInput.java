package io.dunlin.casework;

import io.dunlin.contact.ActionChannel;
import io.dunlin.platform.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What was done in a case. */
@Input("CaseLogActionInput")
@Description("What was done in a case. It is recorded for closed cases too: what happened, happened.")
public record CaseLogActionInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The case.") String caseId,

        @Id @Description("The loan that it was about, one of the borrower's; null when it was about all.") @Nullable
        String loanId,

        @NonNull @Description("By what means it was done.") ActionChannel channel,

        @DefaultValue("OUTBOUND") @Description("Who began the contact.") @Nullable
        Direction direction,

        @NonNull @Description("What it was for.") ContactPurpose purpose,

        @NonNull @Description("With whom it was done, or meant to be done.")
        PartyRole party,

        @Id
        @Description(
                "The contact of the borrower; required for the parties GUARANTOR, CONTACT and ATTORNEY, and for no other.")
        @Nullable
        String contactId,

        @Id @Description("The telephone number or address that was used: the borrower's or the contact's.") @Nullable
        String contactPointId,

        @NonNull @Description("When it was done: from 1970 on, and not in the future, give or take five minutes.")
        Instant performedAt,

        @NonNull @Description("What came of it.") ActionOutcome outcome,

        @Description("How long it took, in seconds: 0 to 86400.")
        @Min(value = 0, message = "A duration is 0 to 86400 seconds.")
        @Max(value = 86_400, message = "A duration is 0 to 86400 seconds.")
        @Nullable
        Integer durationSeconds,

        @Description("What else there is to say: 1 to 4000 characters, line breaks and tabs allowed.")
        @Size(min = 1, max = 4000, message = "A note has 1 to 4000 characters.")
        @Pattern(regexp = Texts.LINES, message = Texts.BROKEN)
        @Nullable
        String note,

        @Description(
                "The day before which nothing more is to be done: not before the business date, at most ten years ahead. "
                        + "When it is left out, a planned day that has come is done with, and one that is still to come stays.")
        @Nullable
        LocalDate nextActionOn) {

    public CaseLogActionInput {
        // An explicit null means the default.
        direction = direction == null ? Direction.OUTBOUND : direction;
    }
}
