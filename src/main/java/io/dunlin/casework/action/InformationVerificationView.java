package io.dunlin.casework.action;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A finding of an action, as clients see it. */
@Type("InformationVerification")
@Description("A check of what the borrower had said, made during an action.")
public record InformationVerificationView(
        @Ignore UUID actionKey,

        @NonNull @Description("The subject of the check.") String field,

        @NonNull @Description("What the borrower had said.") String claimed,

        @NonNull @Description("The result of the check.") VerificationResult result,

        @NonNull @Description("When it was recorded.") Instant recordedAt,

        @NonNull @Description("Who recorded it.") String recordedBy) {}
