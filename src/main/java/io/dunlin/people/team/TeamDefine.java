package io.dunlin.people.team;

import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code teamDefine}. */
public final class TeamDefine {

    private TeamDefine() {}

    /** White space around texts is dropped. */
    @Input("TeamDefineInput")
    @Description("A team to define. A team that has this code already gets the name and the lead of the input.")
    public record TeamDefineInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The unique code of the team, 1 to 64 characters.") @Line(max = 64)
            String code,

            @NonNull @Description("The name, 1 to 200 characters.") @Line(max = 200)
            String name,

            @Description("The code of the collector who leads the team; null or left out: nobody.") @PlainText @Nullable
            String leadCode,

            @Description(
                    "The version that the client has seen. If the team has another version now, or none has the code, "
                            + "the answer is STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public TeamDefineInput {
            code = code.strip();
            name = name.strip();
            leadCode = leadCode == null ? null : leadCode.strip();
        }
    }

    @Type("TeamPayload")
    @Description("The result of a change of a team.")
    public record TeamPayload(
            @Description("The team. After STALE_VERSION: the team as it is now; else null when refused.") @Nullable
            TeamView team,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {

        static TeamPayload of(Outcome<TeamView> outcome) {
            return outcome.fold(
                    team -> new TeamPayload(team, List.of()),
                    faults -> new TeamPayload(outcome.seen(), UserError.of(faults)));
        }
    }
}
