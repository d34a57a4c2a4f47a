package io.dunlin.proof;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What verification found, as clients see it. */
@Type("LogVerification")
@Description("Whether the log of a borrower is as it was written, worked out anew from all of its rows.")
public record LogVerificationView(
        @NonNull @Description("Whether nothing was changed, removed, inserted or moved.")
        Boolean intact,

        @NonNull @Description("How many entries the log has: those of all cases of the borrower, and of the borrower.")
        Integer entries,

        @NonNull @Description("When it was verified.") Instant verifiedAt,

        @Description("The first place that is bad; null when it is intact.") @Nullable
        LogFaultView firstFault,

        @NonNull @Description("Up to which entry an anchor holds the log; 0 for none.")
        Integer anchoredThrough,

        @Description("The last anchor that holds it; null when there is none yet.") @Nullable
        LogAnchorView anchor) {}
