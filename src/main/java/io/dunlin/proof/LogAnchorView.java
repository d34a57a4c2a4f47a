package io.dunlin.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An anchor as clients see it. */
@Type("LogAnchor")
@Description("An anchor: a signed hash over the ends of all logs that grew since the previous anchor. It shows "
        + "if somebody rewrites a log.")
public record LogAnchorView(
        @NonNull @Description("The number of the anchor: from 1, without gaps.")
        Integer number,

        @NonNull @Description("When it was made.") Instant anchoredAt,

        @NonNull @Description("The number of borrowers whose log grew.")
        Integer chains,

        @NonNull @Description("The root of the hash tree over the ends of these logs.")
        String root,

        @NonNull @Description("The hash of the anchor; the application's log lines contain it too.")
        String hash,

        @Description("The id of the signing key; null when the anchor is not signed.") @Nullable
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
