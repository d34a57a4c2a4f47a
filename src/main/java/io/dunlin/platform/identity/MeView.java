package io.dunlin.platform.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who sent the request, as the token says. */
@Type("Me")
@Description("The caller, by the token of the request.")
public record MeView(
        @NonNull @Description("The name under which the caller's acts are recorded.")
        String user,

        @NonNull @Description("The caller's roles.") List<@NonNull Role> roles,

        @Description("The agency that the caller works for; null when there is none.") @Nullable
        String agency,

        @Ignore @Nullable String borrowerNumber) {}
