package io.dunlin.policy.registry;

import io.dunlin.policy.Stage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

@Type("Stage")
@Description("A stage of delinquency: a rung of the policy's ladder, chosen by delinquent days.")
public record StageView(
        @NonNull
        @Description("Stable and unique in its ladder: `CURRENT`, `GRACE`, `M1` and so on; `CHARGED_OFF` is no rung.")
        String code,

        @NonNull @Description("For people.") String label,

        @NonNull @Description("The first number of delinquent days (inclusive).")
        Integer fromDays,

        @Description("The last number of delinquent days (inclusive); null when the stage is open-ended.") @Nullable
        Integer throughDays) {

    public static StageView of(Stage stage) {
        return new StageView(stage.code(), stage.label(), stage.fromDays(), stage.throughDays());
    }
}
