package io.dunlin.people.collector;

import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of a change of a collector. */
@Type("CollectorPayload")
@Description("The result of a change of a collector.")
public record CollectorPayload(
        @Description("The collector, changed. After STALE_VERSION: the collector as it is now; else null when refused.")
        @Nullable
        CollectorView collector,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {

    static CollectorPayload of(Outcome<CollectorView> outcome) {
        return outcome.fold(
                collector -> new CollectorPayload(collector, List.of()),
                faults -> new CollectorPayload(outcome.seen(), UserError.of(faults)));
    }
}
