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
@Description(
        "Whether the borrower of a case may be contacted now to collect, as far as is known before it is decided who calls and what is "
                + "written: `contactPermission` tells of one contact.")
public record ContactabilityView(
        @Description("Whether by some channel.") boolean now,

        @NonNull @Description("By which channels now; empty when by none.")
        List<@NonNull ActionChannel> channels,

        @Description("When next by any channel; null when it is now, and when it is never unless something changes.")
        @Nullable
        Instant nextAllowedAt,

        @NonNull @Description("The same for people; it names nobody.")
        String sentence) {}
