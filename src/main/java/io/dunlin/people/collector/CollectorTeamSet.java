package io.dunlin.people.collector;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code collectorTeamSet}. */
public final class CollectorTeamSet {

    private CollectorTeamSet() {}

    @Input("CollectorTeamSetInput")
    @Description("The team of a collector.")
    public record CollectorTeamSetInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the collector.") @PlainText
            String code,

            @Description("The code of the team. Null or left out: the collector is in no team any more.")
            @PlainText
            @Nullable
            String team,

            @Description(
                    "The version that the client has seen. If the collector has another version now, the answer is "
                            + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public CollectorTeamSetInput {
            code = code.strip();
            team = team == null ? null : team.strip();
        }
    }
}
