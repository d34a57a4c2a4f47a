package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutations {@code collectorDeactivate} and {@code collectorReactivate}. */
public final class CollectorDecision {

    private CollectorDecision() {}

    @Input("CollectorDecisionInput")
    @Description("The decision whether a collector works.")
    public record CollectorDecisionInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the collector.") @PlainText
            String code,

            @NonNull @Description("The reason, 1 to 1000 characters.") @Line(max = 1000)
            String reason,

            @Description(
                    "The version that the client has seen. If the collector has another version now, the answer is "
                            + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public CollectorDecisionInput {
            code = code.strip();
            reason = reason.strip();
        }
    }
}
