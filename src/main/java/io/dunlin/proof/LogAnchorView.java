package io.dunlin.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An anchor as clients see it. */
@Type("LogAnchor")
@Description(
        "What holds the ends of all logs that grew since the anchor before, so that none can be written anew unseen.")
public record LogAnchorView(
        @NonNull @Description("1 and up, without gaps.") Integer number,

        @NonNull @Description("When.") Instant anchoredAt,

        @NonNull @Description("Of how many borrowers the log grew.")
        Integer chains,

        @NonNull @Description("The root of the tree of hashes over the ends of these logs.")
        String root,

        @NonNull @Description("The hash of the anchor, which is also in the log lines of the application.")
        String hash,

        @Description("With which key it is signed; null when it is not.") @Nullable
        String keyId) {

    static LogAnchorView of(Anchor anchor) {
        return new LogAnchorView(
                anchor.number(),
                Instant.EPOCH.plus(anchor.anchoredMicros(), ChronoUnit.MICROS),
                anchor.chains(),
                anchor.root(),
                anchor.hash(),
                anchor.publicKey() == null ? null : SigningKey.id(anchor.publicKey()));
    }
}
