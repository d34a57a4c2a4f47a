package io.dunlin.compliance;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The result of releasing a permit. */
@Type("ContactPermitReleasePayload")
@Description("The result of `contactPermitRelease`.")
public record ContactPermitReleasePayload(
        @Description("Whether the permit was released; false when refused.")
        boolean released,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
