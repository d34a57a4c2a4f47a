package io.dunlin.casework.callback;

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

/** The mutation {@code callBackCancel}. */
public final class CallBackCancel {

    private CallBackCancel() {}

    /** A call that will not be made. */
    @Input("CallBackCancelInput")
    @Description("A call-back to cancel.")
    public record CallBackCancelInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The call-back, which must be PLANNED.") @Ref(NodeType.CALL_BACK)
            String callBackId,

            @NonNull @Description("The reason, 1 to 500 characters.") @Line(max = 500)
            String reason,

            @Description(
                    "The version that the client has seen. If the call-back has another version now, the answer is "
                            + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {}
}
