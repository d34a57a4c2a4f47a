package io.dunlin.platform;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Violation;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

@Type("UserError")
@Description("Why a mutation was refused. Nothing was written.")
public record UserError(
        @NonNull @Description("The kind of refusal, for programs.")
        UserErrorCode code,

        @Description("The path of the input field at fault, from `input` down; null when no single field is.") @Nullable
        List<@NonNull String> field,

        @NonNull @Description("The refusal in a sentence for people; it never quotes what was sent.")
        String message) {

    @Enum("UserErrorCode")
    @Description("The kinds of refusals. More may be added.")
    public enum UserErrorCode {
        NOT_FOUND,
        INVALID,
        REQUIRED,
        OUT_OF_RANGE,
        DUPLICATE,
        ILLEGAL_STATE,
        STALE_VERSION,
        IDEMPOTENCY_KEY_REUSED,
        CONTACT_REFUSED,
        RATE_LIMITED,
        ERASED,
        KEY_UNAVAILABLE,
        RETAINED,
        FORBIDDEN
    }

    static UserError of(Violation violation) {
        List<String> field = violation.field().isEmpty() ? null : violation.field();
        return new UserError(code(violation.code()), field, violation.message());
    }

    /** The errors of a payload; none for an accepted mutation. */
    public static List<UserError> of(List<Violation> violations) {
        return violations.stream().map(UserError::of).toList();
    }

    private static UserErrorCode code(ErrorCode code) {
        return UserErrorCode.valueOf(code.name());
    }
}
