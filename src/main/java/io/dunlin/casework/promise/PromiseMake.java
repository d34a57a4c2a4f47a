package io.dunlin.casework.promise;

import io.dunlin.arrangement.promise.PromiseTermsInput;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code promiseMake}. */
public final class PromiseMake {

    private PromiseMake() {}

    /** What will be paid, in which case. */
    @Input("PromiseMakeInput")
    @Description("A promise to record.")
    public record PromiseMakeInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The case, which must be open.") @Ref(NodeType.COLLECTION_CASE)
            String caseId,

            @Valid @NonNull @Description("What will be paid.")
            PromiseTermsInput terms,

            @Id
            @Description(
                    "The action of the case with the outcome PROMISE_TO_PAY in which the promise was made, when it "
                            + "has no promise yet; null when none is named.")
            @Ref(value = NodeType.COLLECTION_ACTION, subject = false)
            @Nullable
            String actionId)
            implements Repeatable {}
}
