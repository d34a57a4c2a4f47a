package io.dunlin.people.collector;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.vocabulary.ActorType;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code collectorRegister}. */
public final class CollectorRegister {

    private CollectorRegister() {}

    /** A collector to register. White space around texts is dropped; an explicit null means the default. */
    @Input("CollectorRegisterInput")
    @Description("A collector to register, at first without a training.")
    public record CollectorRegisterInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The unique code of the collector, 1 to 64 characters.") @Line(max = 64)
            String code,

            @NonNull @Description("The full name, 1 to 200 characters.") @Line(max = 200)
            String name,

            @NonNull @Description("The employer, 1 to 200 characters.") @Line(max = 200)
            String employer,

            @DefaultValue("FIRST_PARTY") @Description("The employer's role; SYSTEM is not allowed.") @Nullable
            ActorType actorType,

            @Description(
                    "The code of the agency whose people the collector is of; null or left out: the lender's own. The "
                            + "actor type is then the agency's.")
            @PlainText
            @Nullable
            String agency,

            @Description("The code of the team; null or left out: none.") @PlainText @Nullable
            String team)
            implements Repeatable {

        public CollectorRegisterInput {
            code = code.strip();
            name = name.strip();
            employer = employer.strip();
            actorType = actorType == null ? ActorType.FIRST_PARTY : actorType;
            agency = agency == null ? null : agency.strip();
            team = team == null ? null : team.strip();
        }
    }

    /** The result of registering a collector. */
    @Type("CollectorRegisterPayload")
    @Description("The result of `collectorRegister`.")
    public record CollectorRegisterPayload(
            @Description("The registered collector; null when refused.") @Nullable
            CollectorView collector,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
