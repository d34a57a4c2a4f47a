package io.dunlin.compliance;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of a permit to give back. */
@Type("ContactPermitReleasePayload")
@Description("The result of `contactPermitRelease`.")
public record ContactPermitReleasePayload(
        @Description("Whether the permit was released; false when refused.")
        boolean released,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
