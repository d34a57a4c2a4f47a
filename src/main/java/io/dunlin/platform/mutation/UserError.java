package io.dunlin.platform.mutation;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

@Type("UserError")
@Description("A reason why a mutation was refused. Nothing was written.")
public record UserError(
        @NonNull @Description("The code of the refusal, for programs.")
        ErrorCode code,

        @Description("The path of the wrong input field, from `input` down; null when no single field is wrong.")
        @Nullable
        List<@NonNull String> field,

        @NonNull @Description("The refusal as a sentence for people. It never quotes the input.")
        String message) {

    static UserError of(Violation violation) {
        List<String> field = violation.field().isEmpty() ? null : violation.field();
        return new UserError(violation.code(), field, violation.message());
    }

    /** The errors of a payload; none for an accepted mutation. */
    public static List<UserError> of(List<Violation> violations) {
        return violations.stream().map(UserError::of).toList();
    }
}
