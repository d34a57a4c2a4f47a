package io.dunlin.casework.promise;

import io.dunlin.arrangement.promise.PromiseView;
import io.dunlin.casework.CaseView;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What mutations of promises answer. */
@Type("PromisePayload")
@Description("The result of `promiseMake` or `promiseCancel`.")
public record PromisePayload(
        @Description("The promise; null when refused. After STALE_VERSION: the promise as it is now.") @Nullable
        PromiseView promise,

        @Name("case") @Description("The case of the promise; null when refused.") @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {

    static PromisePayload of(CasePromises.@Nullable Shown shown, List<Violation> faults) {
        return new PromisePayload(
                shown == null ? null : shown.promise(),
                shown == null ? null : shown.collectionCase(),
                UserError.of(faults));
    }
}
