package io.dunlin.people.agency;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code agencyReviewRecord}. */
public final class AgencyReviewRecord {

    private AgencyReviewRecord() {}

    /** White space around the code is dropped. */
    @Input("AgencyReviewInput")
    @Description("A review of an agency. One that it passed lets cases be placed with it for a year.")
    public record AgencyReviewInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the agency.") @PlainText
            String code,

            @NonNull @Description("The day of the review: from 1970 on, not after the business date.")
            LocalDate reviewedOn,

            @Description("Whether the agency passed.") boolean passed,

            @NonNull
            @Description("What the review found, 1 to 4000 characters; line breaks are allowed.")
            @NotBlank(message = "A value is required.")
            @Size(max = 4000, message = "At most {max} characters are allowed.")
            @PlainText(lines = true)
            String findings)
            implements Repeatable {

        public AgencyReviewInput {
            code = code.strip();
        }
    }
}
