package io.dunlin.casework.callback;

import io.dunlin.casework.CaseView;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What mutations of call-backs answer. */
@Type("CallBackPayload")
@Description("The result of `callBackPlan`, `callBackMove` or `callBackCancel`.")
public record CallBackPayload(
        @Description("The call-back; null when refused. After STALE_VERSION: the call-back as it is now.") @Nullable
        CallBackView callBack,

        @Name("case") @Description("The case of the call-back; null when it has none.") @Nullable
        CaseView collectionCase,

        @NonNull @Description("Warnings about the call-back, which was planned nevertheless.")
        List<@NonNull String> warnings,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {

    static CallBackPayload of(CallBacks.@Nullable Planned planned, List<Violation> faults) {
        return new CallBackPayload(
                planned == null ? null : planned.callBack(),
                planned == null ? null : planned.collectionCase(),
                planned == null ? List.of() : planned.warnings(),
                UserError.of(faults));
    }
}
