package io.dunlin.people.contact;

import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of a registration. */
@Type("BorrowerRegisterPayload")
@Description("The result of `borrowerRegister`.")
public record BorrowerRegisterPayload(
        @Description("The registered borrower; null when refused.") @Nullable
        BorrowerView borrower,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
