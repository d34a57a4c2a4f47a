package io.dunlin.people.lender;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.vocabulary.LenderLicence;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code lenderRegister}. */
public final class LenderRegister {

    private LenderRegister() {}

    /** White space around code and name is dropped. */
    @Input("LenderRegisterInput")
    @Description("A lender to register.")
    public record LenderRegisterInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The unique code of the lender, 1 to 64 characters.") @Line(max = 64)
            String code,

            @NonNull @Description("The full name, 1 to 200 characters.") @Line(max = 200)
            String name,

            @NonNull @Description("The country of the licence: ISO 3166-1 alpha-2, in capitals.")
            String country,

            @NonNull @Description("The licence of the lender.")
            LenderLicence licence)
            implements Repeatable {

        public LenderRegisterInput {
            code = code.strip();
            name = name.strip();
        }
    }

    @Type("LenderRegisterPayload")
    @Description("The result of `lenderRegister`.")
    public record LenderRegisterPayload(
            @Description("The registered lender; null when refused.") @Nullable
            LenderView lender,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
