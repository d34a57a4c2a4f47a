package io.dunlin.proof;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of a verification, as clients see it. */
@Type("LogVerification")
@Description("The result of checking the log of a borrower against all of its rows.")
public record LogVerificationView(
        @NonNull @Description("Whether the log is intact: nothing was changed, removed, inserted or moved.")
        Boolean intact,

        @NonNull @Description("The number of entries: those of the borrower and of all cases of the borrower.")
        Integer entries,

        @NonNull @Description("When it was verified.") Instant verifiedAt,

        @Description("The first fault; null when the log is intact.") @Nullable
        LogFaultView firstFault,

        @NonNull @Description("The last entry that an anchor covers; 0 when none is covered.")
        Integer anchoredThrough,

        @Description("The last anchor of the log; null when there is none yet.") @Nullable
        LogAnchorView anchor) {}
