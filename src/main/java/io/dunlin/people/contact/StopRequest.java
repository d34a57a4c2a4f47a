package io.dunlin.people.contact;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request not to be contacted, as it came in, its ids decoded.
 *
 * @param contactId the contact who is not to be contacted; null for the borrower
 * @param dailyFrom as it was written, and so is {@code dailyThrough}
 */
public record StopRequest(
        UUID borrowerId,
        DoNotContactScope scope,
        @Nullable UUID contactId,
        @Nullable UUID contactPointId,
        @Nullable ActionChannel channel,
        @Nullable String dailyFrom,
        @Nullable String dailyThrough,
        boolean written,
        Instant requestedAt,
        String source,
        @Nullable String evidence) {}
