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
@Description("A period in which no rule known beforehand forbids contact with a person.")
public record ContactWindowView(
        @Ignore Siblings<UUID> contacts,
        @Ignore Siblings<UUID> points,
        @Ignore @Nullable UUID contactKey,
        @Ignore UUID pointKey,

        @NonNull @Description("The start of the window (inclusive).")
        Instant from,

        @NonNull @Description("The end of the window (inclusive): one microsecond before a rule forbids contact.")
        Instant through,

        @NonNull @Description("The role of the person.") PartyRole party,

        @NonNull @Description("The channels that are allowed for the whole window.")
        List<@NonNull ActionChannel> channels) {}
