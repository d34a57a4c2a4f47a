package io.dunlin.people.agency;

import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of every mutation of an agency. */
@Type("AgencyPayload")
@Description("The result of a mutation of an agency.")
public record AgencyPayload(
        @Description("The agency; null when refused. After STALE_VERSION: the agency as it is now.") @Nullable
        AgencyView agency,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {

    static AgencyPayload of(Outcome<AgencyView> outcome) {
        return outcome.fold(
                agency -> new AgencyPayload(agency, List.of()),
                faults -> new AgencyPayload(outcome.seen(), UserError.of(faults)));
    }
}
