package io.dunlin.people.agency;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutations {@code agencySuspend}, {@code agencyResume} and {@code agencyEnd}. */
public final class AgencyDecision {

    private AgencyDecision() {}

    /** White space around the code is dropped. */
    @Input("AgencyDecisionInput")
    @Description("A decision about an agency.")
    public record AgencyDecisionInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the agency.") @PlainText
            String code,

            @NonNull @Description("The reason, 1 to 500 characters.") @Line(max = 500)
            String reason,

            @Description("The version that the decision is based on. If the agency has another version now, the answer "
                    + "is STALE_VERSION. Null: no check.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public AgencyDecisionInput {
            code = code.strip();
        }
    }
}
