package io.dunlin.platform.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who sent the request, as the token says. */
@Type("Me")
@Description("Who you are, as your token says.")
public record MeView(
        @NonNull @Description("The name under which all that you do is recorded.")
        String user,

        @NonNull @Description("Your roles.") List<@NonNull Role> roles,

        @Description("The agency for which you work; null when it is none.") @Nullable
        String agency,

        @Ignore @Nullable String borrowerNumber) {}
