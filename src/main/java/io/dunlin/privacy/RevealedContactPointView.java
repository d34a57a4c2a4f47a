package io.dunlin.privacy;

import io.dunlin.platform.node.Siblings;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A contact point that a permit shows.
 *
 * @param points those of the same level of the query
 */
@Type("RevealedContactPoint")
@Description("A contact point that a permit shows.")
public record RevealedContactPointView(
        @Ignore Siblings<UUID> points,
        @Ignore UUID pointKey,

        @NonNull
        @Description(
                "The number or address: unmasked in the answer to the request for the permit, masked wherever the permit "
                        + "is read later.")
        String value) {

    /** Without the value, which is for the caller and for no log. */
    @Override
    public String toString() {
        return "RevealedContactPoint[" + pointKey + "]";
    }
}
