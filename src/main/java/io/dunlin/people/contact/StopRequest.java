package io.dunlin.people.contact;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request not to be contacted, with decoded ids.
 *
 * @param contactId the contact who is not to be contacted; null for the borrower
 * @param dailyFrom the text from the input, as in {@code dailyThrough}
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
