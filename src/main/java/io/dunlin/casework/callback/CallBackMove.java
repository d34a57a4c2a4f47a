package io.dunlin.casework.callback;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code callBackMove}. */
public final class CallBackMove {

    private CallBackMove() {}

    /** When somebody is to be called back instead. */
    @Input("CallBackMoveInput")
    @Description("Another time for a call-back.")
    public record CallBackMoveInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The call-back, which must be PLANNED.") @Ref(NodeType.CALL_BACK)
            String callBackId,

            @NonNull @Description("The time, as in `callBackPlan`.")
            Instant at,

            @Description(
                    "The version that the client has seen. If the call-back has another version now, the answer is "
                            + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {}
}
