package io.dunlin.compliance;

import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A window as clients see it.
 *
 * @param contacts the contacts of the windows of the same level of the query
 * @param points the numbers and addresses of those windows
 */
@Type("ContactWindow")
@Description("A stretch of time in which no rule is against reaching somebody, as far as is known beforehand.")
public record ContactWindowView(
        @Ignore Siblings<UUID> contacts,
        @Ignore Siblings<UUID> points,
        @Ignore @Nullable UUID contactKey,
        @Ignore UUID pointKey,

        @NonNull @Description("Its first instant (inclusive).")
        Instant from,

        @NonNull
        @Description(
                "Its last instant (inclusive): a microsecond, the finest that is kept, before a rule is against it.")
        Instant through,

        @NonNull @Description("In what role the person is reached.")
        PartyRole party,

        @NonNull @Description("By what means, all of them for the whole of the window.")
        List<@NonNull ActionChannel> channels) {}
