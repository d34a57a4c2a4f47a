package io.dunlin.compliance;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of a permit to give back. */
@Type("ContactPermitReleasePayload")
@Description("What became of a permit to give back.")
public record ContactPermitReleasePayload(
        @Description("Whether it is given back; false when refused.")
        boolean released,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
