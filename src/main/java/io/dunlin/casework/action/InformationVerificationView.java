package io.dunlin.casework.action;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What an action found out, as clients see it. */
@Type("InformationVerification")
@Description("What an action found out of something that the borrower had told.")
public record InformationVerificationView(
        @Ignore UUID actionKey,

        @NonNull @Description("What was asked about.") String field,

        @NonNull @Description("What the borrower had told.") String claimed,

        @NonNull @Description("What was found out.") VerificationResult result,

        @NonNull @Description("When it was recorded.") Instant recordedAt,

        @NonNull @Description("Who recorded it.") String recordedBy) {}
