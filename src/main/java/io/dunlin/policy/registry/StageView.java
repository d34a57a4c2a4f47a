package io.dunlin.policy.registry;

import io.dunlin.policy.Stage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

@Type("Stage")
@Description("A stage of delinquency on the policy's ladder. The delinquent days determine it.")
public record StageView(
        @NonNull
        @Description(
                "Stable code, unique on the ladder: `CURRENT`, `GRACE`, `M1` and so on. `CHARGED_OFF` is not on the "
                        + "ladder.")
        String code,

        @NonNull @Description("The name for people.") String label,

        @NonNull @Description("The first delinquent day of the stage (inclusive).")
        Integer fromDays,

        @Description("The last delinquent day of the stage (inclusive); null when the stage is open-ended.") @Nullable
        Integer throughDays) {

    public static StageView of(Stage stage) {
        return new StageView(stage.code(), stage.label(), stage.fromDays(), stage.throughDays());
    }
}
