package io.dunlin.arrangement.hardship;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code hardshipDecide}. */
public final class HardshipDecide {

    private HardshipDecide() {}

    /** A decision about a hardship that somebody else has declared. */
    @Input("HardshipDecideInput")
    @Description("A decision about a hardship case.")
    public record HardshipDecideInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The hardship case, which is open.") @Ref(NodeType.HARDSHIP)
            String hardshipId,

            @NonNull
            @Description(
                    "The decision. NEEDS_INFORMATION is only for a case that is DECLARED, REFUSED for one that is not granted yet.")
            HardshipDecision decision,

            @NonNull @Description("The reason, 1 to 500 characters.") @Line(max = 500)
            String reason,

            @Description(
                    "The day of the next review: from the business date, at most two years ahead. Not allowed for REFUSED.")
            @Nullable
            LocalDate reviewOn,

            @Description(
                    "The version that the client has seen. If the hardship case has another version now, the answer is "
                            + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {}
}
