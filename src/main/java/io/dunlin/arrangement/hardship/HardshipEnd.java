package io.dunlin.arrangement.hardship;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code hardshipEnd}. */
public final class HardshipEnd {

    private HardshipEnd() {}

    /** A hardship that is over. */
    @Input("HardshipEndInput")
    @Description("A hardship case to end.")
    public record HardshipEndInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The hardship case, which is open.") @Ref(NodeType.HARDSHIP)
            String hardshipId,

            @NonNull @Description("The reason, 1 to 500 characters.") @Line(max = 500)
            String reason,

            @Description(
                    "The version that the client has seen. If the hardship case has another version now, the answer is "
                            + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {}
}
