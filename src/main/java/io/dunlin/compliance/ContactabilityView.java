package io.dunlin.compliance;

import io.dunlin.vocabulary.ActionChannel;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Whether a borrower may be contacted now. */
@Type("Contactability")
@Description("Whether the borrower of a case may be contacted now to collect, before the collector and the text "
        + "are known. `contactPermission` judges one concrete contact.")
public record ContactabilityView(
        @Description("Whether any channel is allowed now.") boolean now,

        @NonNull @Description("The channels that are allowed now.")
        List<@NonNull ActionChannel> channels,

        @Description("When a channel will next be allowed. Null when one is allowed now, or when none will be unless "
                + "something changes.")
        @Nullable
        Instant nextAllowedAt,

        @NonNull @Description("The same as a sentence that names no person.")
        String sentence) {}
