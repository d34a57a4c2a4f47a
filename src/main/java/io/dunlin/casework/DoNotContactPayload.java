package io.dunlin.casework;

import io.dunlin.people.contact.DoNotContactView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of recording a request not to be contacted. */
@Type("DoNotContactPayload")
@Description("The result of `doNotContactRequest`.")
public record DoNotContactPayload(
        @Description("The recorded request; null when refused.") @Nullable
        DoNotContactView doNotContact,

        @Name("case") @Description("The case; null when refused.") @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
