package io.dunlin.casework.promise;

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

/** The mutation {@code promiseCancel}. */
public final class PromiseCancel {

    private PromiseCancel() {}

    /** A promise that counts no more. White space around the reason is dropped. */
    @Input("PromiseCancelInput")
    @Description("A promise to cancel.")
    public record PromiseCancelInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The promise, which must be OPEN.") @Ref(NodeType.PROMISE)
            String promiseId,

            @NonNull @Description("The reason, 1 to 500 characters.") @Line(max = 500)
            String reason,

            @Description("The version that the client has seen. If the promise has another version now, the answer is "
                    + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public PromiseCancelInput {
            reason = reason.strip();
        }
    }
}
