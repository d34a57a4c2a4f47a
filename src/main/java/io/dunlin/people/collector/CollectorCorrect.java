package io.dunlin.people.collector;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code collectorCorrect}. */
public final class CollectorCorrect {

    private static final String SIZE = "1 to 200 characters are allowed.";

    private CollectorCorrect() {}

    /** White space around texts is dropped. Of the agency alone a null that was sent means something. */
    @Input("CollectorCorrectInput")
    @Description("What is different about a collector. A field that is null or left out stays as it is, but "
            + "for `agency` null means something.")
    public record CollectorCorrectInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the collector, which never changes.") @PlainText
            String code,

            @Description("The full name, 1 to 200 characters.")
            @Size(min = 1, max = 200, message = SIZE)
            @PlainText
            @Nullable
            String name,

            @Description("The employer, 1 to 200 characters.")
            @Size(min = 1, max = 200, message = SIZE)
            @PlainText
            @Nullable
            String employer,

            @Description(
                    "The code of the agency whose people the collector is of; null: the lender's own; left out: as it "
                            + "is. The actor type follows from it. Who works for another house loses open permits, and "
                            + "the cases of the house before.")
            @PlainText
            @Nullable
            String agency,

            @Description(
                    "The version that the client has seen. If the collector has another version now, the answer is "
                            + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public CollectorCorrectInput {
            code = code.strip();
            name = name == null ? null : name.strip();
            employer = employer == null ? null : employer.strip();
            agency = agency == null ? null : agency.strip();
        }
    }
}
